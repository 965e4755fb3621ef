import { isIP } from 'node:net';
import { parse, stringify } from 'yaml';
import type { Bare } from '../../../conformance/target/aim.ts';
import { firstFiles } from '../../../profiles/first-files.generated.ts';
import { compile } from '../../compile.ts';
import type { Source } from '../../parse/source.ts';
import { ExitError } from '../exit-error.ts';

/** The options that say of a server without a mail.yaml what must be known of it. */
export interface BareFlags {
  readonly endpoint?: readonly string[];
  readonly domain?: string;
  readonly mailbox?: string;
  readonly hostname?: string;
  readonly pace?: string;
  readonly from?: 'inside' | 'outside';
}

const usage =
  'For example: mailc conform --endpoint smtp=mail.example.com:25 --domain example.com --mailbox anna@example.com';

/** Options that mean nothing without endpoints. */
export function requireEndpoint(flags: BareFlags): void {
  const needless = (['domain', 'mailbox', 'hostname', 'pace'] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (needless !== undefined && flags.endpoint === undefined)
    throw new ExitError(`--${needless} is for --endpoint`, usage);
}

/** Connections in a minute. */
export function readPace(text: string): number {
  const pace = Number(text);
  if (!/^\d+$/.test(text) || pace < 1 || pace > 6_000)
    throw new ExitError(
      `--pace ${text} is no number of connections in a minute`,
      'Write 1 to 6000: --pace 30',
    );
  return pace;
}

/** What is known of the server; undefined where a mail.yaml says it. */
export function bareOf({ endpoint = [], mailbox, hostname }: BareFlags): Bare | undefined {
  if (mailbox === undefined) return undefined;
  return {
    mailbox: mailbox.toLowerCase(),
    hostname: hostname !== undefined || hostOf(endpoint) !== undefined,
  };
}

/**
 * The file that says the little that is known of a server without one, so that checks have a domain and a mailbox to speak of:
 * what else it promises is not judged.
 */
export function withoutFile(flags: BareFlags): Source {
  const { endpoint, from } = flags;
  if (endpoint === undefined)
    throw new ExitError('conform needs a mail.yaml, or a server: --endpoint', usage);
  if (from === 'inside')
    throw new ExitError(
      '--from inside needs a mail.yaml',
      'It says which networks are trusted: give the file, or leave --from out.',
    );
  const domain = flags.domain?.toLowerCase();
  if (domain === undefined)
    throw new ExitError('--domain is missing: which domain does the server take mail for?', usage);
  const mailbox = flags.mailbox?.toLowerCase();
  if (mailbox === undefined)
    throw new ExitError('--mailbox is missing: whose mailbox of that domain may get test messages?', usage);
  const [, localPart = '', site] = /^([^@\s<>]+)@([^@\s<>]+)$/.exec(mailbox) ?? [];
  if (site !== domain)
    throw new ExitError(
      `--mailbox ${flags.mailbox} is no mailbox of ${domain}`,
      `Write it as name@${domain}: it gets the test messages.`,
    );
  const named = flags.hostname?.toLowerCase() ?? hostOf(endpoint);
  const hostname = named === undefined || named === domain ? `mail.${domain}` : named;
  const source = { text: written(hostname, domain, localPart), file: '--endpoint' };
  const wrong = compile(source, {}).diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined)
    throw new ExitError(`--domain, --mailbox or --hostname cannot be: ${wrong.message}`, usage);
  return source;
}

/** The host name of the first endpoint that has one. */
function hostOf(endpoints: readonly string[]): string | undefined {
  return endpoints
    .map((text) => /=([^\s:[\]/]+):\d+$/.exec(text)?.[1]?.toLowerCase())
    .find((host) => host?.includes('.') && isIP(host) === 0);
}

function written(hostname: string, domain: string, localPart: string): string {
  const file = parse(firstFiles.mailserver) as Record<string, unknown>;
  const password = { secret: 'unknown' };
  const domains = {
    [domain]: { mailboxes: { [localPart]: { password } }, unsigned: 'nothing is signed here' },
  };
  return stringify({ ...file, hostname, domains });
}
