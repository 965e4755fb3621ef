import { createRequire } from 'node:module';
import type { DkimSignature } from '../session.ts';

/** Answers a DNS question; empty when there is no such record. */
export type AskDns = (name: string, type: string) => Promise<readonly string[]>;

type Verify = (
  message: Buffer,
  options: { readonly resolver: (name: string, type: string) => Promise<string[][]> },
) => Promise<{
  readonly results: readonly { readonly status: { readonly result: string; readonly comment?: string } }[];
}>;

// The package's entry loads all of its parts; this file is the verifier alone, and comes without types.
const { dkimVerify } = createRequire(import.meta.url)('mailauth/lib/dkim/verify') as {
  readonly dkimVerify: Verify;
};

/**
 * The DKIM-Signature fields of a message in their order, each with what the verifier says of it alone. The tags are read
 * here and not taken from the verifier, which hides repeated names of `h=` and does not mind a From that is not signed.
 */
export function verifyDkim(message: Buffer, ask: AskDns): Promise<readonly DkimSignature[]> {
  const resolver = async (name: string, type: string): Promise<string[][]> => {
    const found = await ask(name, type);
    if (found.length === 0) throw Object.assign(new Error(`no ${type} for ${name}`), { code: 'ENOTFOUND' });
    return found.map((text) => [text]);
  };
  return Promise.all(
    signatureFields(message).map(async (field, index) => {
      const tags = readTags(field);
      const signed = (tags['h'] ?? '').toLowerCase().split(':');
      const { results } = await dkimVerify(onlySignature(message, index), { resolver });
      const status = results[0]?.status;
      return { tags, signed, result: status?.result ?? 'unseen', comment: status?.comment };
    }),
  );
}

/** The message without its other signatures, so that results cannot be taken for each other's. */
function onlySignature(message: Buffer, index: number): Buffer {
  const text = message.toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  let count = -1;
  const kept = headerFields(text.slice(0, end)).filter((field) => {
    if (!isSignature(field)) return true;
    count += 1;
    return count === index;
  });
  return Buffer.from(kept.join('\r\n') + text.slice(end), 'latin1');
}

/** Values of the DKIM-Signature fields of the header section, unfolded. */
export function signatureFields(message: Buffer): string[] {
  const [header = ''] = message.toString('latin1').split(/\r?\n\r?\n/, 1);
  return headerFields(header)
    .filter(isSignature)
    .map((field) => field.slice(field.indexOf(':') + 1));
}

function headerFields(header: string): string[] {
  return header.split(/\r?\n(?![ \t])/);
}

function isSignature(field: string): boolean {
  return /^dkim-signature[ \t]*:/i.test(field);
}

/** A tag=value list (RFC 6376 section 3.2), its white space removed. */
export function readTags(field: string): Readonly<Record<string, string>> {
  const pairs = field.split(';').map((tag) => {
    const at = tag.indexOf('=');
    return [tag.slice(0, at).trim(), tag.slice(at + 1).replace(/\s/g, '')] as const;
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}
