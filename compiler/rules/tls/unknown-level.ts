import type { MailSpec } from '../../../schema/mail-spec.ts';
import type { ClientTlsLevel } from '../../../schema/tls.ts';
import { closest } from '../../diagnostic/closest.ts';
import { formatPath } from '../../diagnostic/format-path.ts';
import { verifyingLevels } from '../../resolve/relay.ts';
import type { Rule } from '../rule.ts';

const server = ['none', 'may', 'encrypt'];
const client = ['none', 'may', 'encrypt', 'dane', 'dane-only', 'verify', 'secure'];

/** Words that people write for a level, and what Postfix calls it. */
const meant: ReadonlyMap<string, string> = new Map([
  ['require', 'encrypt'],
  ['required', 'encrypt'],
  ['mandatory', 'encrypt'],
  ['force', 'encrypt'],
  ['enforce', 'encrypt'],
  ['starttls', 'encrypt'],
  ['yes', 'may'],
  ['on', 'may'],
  ['true', 'may'],
  ['opportunistic', 'may'],
  ['optional', 'may'],
  ['no', 'none'],
  ['off', 'none'],
  ['false', 'none'],
  ['disabled', 'none'],
]);

/** A TLS level that Postfix does not know: its daemons would stop at it. */
export const rule: Rule = {
  id: 'tls/unknown-level',
  title: 'A TLS level that Postfix does not know',
  severity: 'error',
  why: 'Postfix has words of its own for TLS levels; at another word its daemons stop, or deliveries are put off.',
  help: `Port 25 knows ${server.join(', ')}; deliveries know ${client.join(', ')}.`,
  clauses: ['postconf(5) smtpd_tls_security_level', 'postconf(5) smtp_tls_security_level'],
  explain: (value, path, root) => {
    if (typeof value !== 'string' && typeof value !== 'boolean') return undefined;
    const word = String(value);
    const levels = path.includes('inbound') ? server : client;
    const field = `\`${formatPath(path)}\``;
    if (client.includes(word)) {
      return {
        message: `\`${word}\` is a level of deliveries, not of ${field}`,
        help: `Other servers show no certificate to port 25. Write one of ${levels.join(', ')}.`,
      };
    }
    const proof = path.at(-1) === 'level' && sendsLogins(root);
    const found = meant.get(word.toLowerCase()) ?? closest(word, levels);
    const near =
      proof && found !== undefined && !verifyingLevels.has(found as ClientTlsLevel) ? 'secure' : found;
    const message = `Postfix knows no TLS level \`${word}\``;
    return near === undefined
      ? { message, help: `${field} is one of: ${levels.join(', ')}.` }
      : {
          message,
          help: `Write \`${near}\`; ${field} is one of: ${levels.join(', ')}.`,
        };
  },
};

/** Whether all mail goes to one server with a login, which goes to a server that has proved its name (relay/unverified-tls). */
function sendsLogins(root: unknown): boolean {
  const { outbound, profiles } = (root ?? {}) as Partial<MailSpec>;
  const sections = [{ outbound }, ...Object.values(profiles ?? {})];
  return sections.some((each) => each?.outbound?.relay?.credentials !== undefined);
}
