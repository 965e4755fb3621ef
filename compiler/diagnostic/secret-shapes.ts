import type { Diagnostic } from './diagnostic.ts';

/** What hidden characters are replaced by, one for one, so that columns still hold. */
export const HIDDEN = '•';

/**
 * What is a secret by its shape, wherever it stands: a password's hash with its scheme (`{ARGON2ID}$…`), a hash of crypt(3),
 * a password between user and server (`user:password@host`), a login in a static or inline table, what is assigned to a name
 * that ends in such a word (`smtp_password=…`, also as the name and value of a variable), what begins like the key of a
 * known service, and a long run of base64. An example with `…` in it is none.
 */
const shapes: readonly RegExp[] = [
  /(?<=\{[A-Z][A-Z0-9.-]*\})[^\s"'`}]{4,}/g,
  /\$(?:argon2[a-z]*|2[abxy]|[156y]|pbkdf2[a-z0-9-]*)\$[^\s"'`}]{4,}/g,
  /(?<=[^\s:@/"'`,{[]:)[^\s@"'`]+(?=@[A-Za-z0-9[])/g,
  /(?<=\bstatic:)[^\s"'`,]+:[^\s"'`,]+/g,
  /(?<=\binline:\s*\{)[^}\n]*=[^}\n]*:[^}\n]+/g,
  /(?<=(?:pass|passwd|password|pwd|secret|token|api_?key)\s*=\s*["']?)[^\s"'`,;}]{4,}/gi,
  /(?<=\bname:\s*["']?\w*(?:pass|pwd|secret|token|key)\w*["']?,?\s*value:\s*["']?)[^\s"'`,}]+/gi,
  /\b(?:SG\.|AKIA|ASIA|gh[pousr]_|xox[abp]-)[A-Za-z0-9._-]{12,}/g,
  /-----BEGIN[^-]*PRIVATE KEY-----[^"'`]*/g,
];

/** Text of base64; the names of hosts, fields and selectors have dots, hyphens, or no digit among both cases. */
const base64 = /[A-Za-z0-9+/]{24,}={0,2}/g;

/** The same text with everything hidden that is a secret by its shape. It keeps its length. */
export function hideShapes(text: string): string {
  let hidden = text;
  for (const shape of shapes) hidden = hidden.replace(shape, (run) => (run.includes('…') ? run : dots(run)));
  return hidden.replace(base64, (run, at: number) =>
    isKeyText(run) && !isPublic(run, hidden, at) ? dots(run) : run,
  );
}

function isKeyText(run: string): boolean {
  return run.length >= 48 || (/[0-9]/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run));
}

/** A public key in its DNS form begins as a SubjectPublicKeyInfo of RSA or Ed25519 does (RFC 5280 section 4.1.2.7). */
function isPublic(run: string, text: string, at: number): boolean {
  return (
    /^MII?[BC][A-Za-z0-9+/]{2}AN?B?g?k?q?h?k?i?G?9?w?0?B?A?Q?E?F?A?A?O?C/.test(run) &&
    /publicKey|p=/.test(text.slice(0, at))
  );
}

const dots = (run: string): string => HIDDEN.repeat(run.length);

/** A finding without what is a secret by its shape, in its words and in the keys of its path. */
export function withoutSecrets(diagnostic: Diagnostic): Diagnostic {
  const { message, why, help, path, related } = diagnostic;
  return {
    ...diagnostic,
    message: hideShapes(message),
    why: hideShapes(why),
    help: hideShapes(help),
    path: path.map((step) => (typeof step === 'string' ? hideShapes(step) : step)),
    ...(related && { related: related.map((other) => ({ ...other, message: hideShapes(other.message) })) }),
  };
}
