import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixTable } from '../../model/postfix.ts';
import { signsEverything } from '../signs-everything.ts';
import { nameSenders } from './limited-senders.ts';

/** More domains than this make the pattern slow; OpenDKIM knows them all. */
const MOST_DOMAINS = 50;

// Pieces of POSIX regular expressions (regexp_table(5)). OpenDKIM must be able to read whatever they let pass.
const quoted = '"[^"<>\\\\]*"';
const comment = '\\([^()<>"\\\\]*\\)';
const name = `([^"<>(),:;@\\\\]|${quoted}|${comment})*`;
const blank = `([[:space:]]|${comment})*`;
const localPart = '[^]["<>(),:;@\\\\[:space:]]+';

/**
 * Header fields that may leave where everything is signed: a From of exactly one address in a sender domain.
 * OpenDKIM lets pass what has no From that it can read, before its own script is asked. Postfix adds a missing From, but
 * in a message with Resent fields it adds a Resent-From instead.
 */
export function fromField(resolved: ResolvedSpec): PostfixTable | undefined {
  if (!signsEverything(resolved)) return undefined;
  const address = `${localPart}(@(${domains(resolved)}))?`;
  return {
    name: 'from',
    type: 'regexp',
    rows: [
      {
        key: '^Resent-[a-z-]+[[:space:]]*:',
        answer: 'REJECT 5.7.1 Send it as a message of its own, without Resent fields',
      },
      { key: `^From[[:space:]]*:(${name}<${address}>|${blank}${address})${blank}$`, answer: 'DUNNO' },
      {
        key: '^From[[:space:]]*:',
        answer: `REJECT 5.7.1 From must be exactly one address of ${nameSenders(resolved)}`,
      },
    ],
    origin: resolved.originOf(['senders']),
    why: 'what no signature could be made for does not leave',
  };
}

/** The sender domains, hosts below those that are masqueraded, and the server itself, which writes bounces. */
function domains({ hostname, masquerade, senders }: ResolvedSpec): string {
  const names = [...new Set([...(senders.kind === 'domains' ? senders.domains : []), hostname])];
  if (names.length > MOST_DOMAINS) return '[a-z0-9.-]+';
  const hidden = masquerade?.domains ?? [];
  return names
    .map((each) => `${hidden.includes(each) ? '([a-z0-9.-]+\\.)?' : ''}${each.replaceAll('.', '\\.')}`)
    .join('|');
}
