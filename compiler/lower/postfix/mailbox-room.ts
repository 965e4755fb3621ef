import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixService, PostfixTable, PostfixTableRow } from '../../model/postfix.ts';
import type { PostfixRestriction } from '../../model/postfix-value.ts';
import { aliasRows } from './alias-rows.ts';
import { POSTFIX_PATHS } from './paths.ts';
import { table } from './table.ts';
import { policy, restriction } from './values.ts';

/** The table, the service of master.cf and the program of the image have one name. */
const NAME = 'mailbox-room';

/** Says of a domain that its addresses are their own mailboxes, and of an address that no mailbox here gets its mail. */
const ITSELF = '+';
const NOBODY = '-';

/** Refuses what its mailbox has no room for, while the client still listens (decision 0027). */
export function mailboxRoom({ features }: ResolvedSpec): readonly PostfixRestriction[] {
  if (!features.has('quota')) return [];
  const why = 'a full mailbox is refused, never bounced; aliases are resolved before Dovecot is asked';
  return [restriction('check_policy_service', why, policy(NAME))];
}

/**
 * The mailboxes behind each address: an alias's, through other aliases, and the address itself where it is none. Looked up
 * by domain first: an address of a domain that is not listed is elsewhere.
 */
export function mailboxRoomTable(resolved: ResolvedSpec): PostfixTable | undefined {
  const { domains, features, originOf } = resolved;
  if (!features.has('quota')) return undefined;
  const aliases = aliasRows(resolved);
  const mailboxes = mailboxesOf(resolved, aliases);
  const answers = aliases.map(({ key }): PostfixTableRow => {
    const found = mailboxes(key);
    return { key, answer: found.length === 0 ? NOBODY : found };
  });
  const answered = new Set(answers.map(({ key }) => key));
  const others = domains
    .map(({ name }) => `@${name}`)
    .filter((key) => !answered.has(key))
    .map((key): PostfixTableRow => ({ key, answer: ITSELF }));
  const why = 'the mailboxes that mail for an address ends in, which are asked for room';
  return table(NAME, [...answers, ...others], originOf(['domains']), why);
}

/** The policy service: a program of the image, once for each process of smtpd(8) that asks; `postdrop` may list the queue. */
export function mailboxRoomService(resolved: ResolvedSpec, room: PostfixTable): PostfixService {
  const place = `${room.type}:/etc/postfix/tables/${room.type === 'hash' ? 'hash/' : ''}${room.name}`;
  return {
    name: NAME,
    type: 'unix',
    private: true,
    unprivileged: false,
    processes: 0,
    command: 'spawn',
    options: [],
    attributes: ['user=nobody:postdrop', `argv=/usr/lib/mailc/${NAME} ${place} ${POSTFIX_PATHS.quotaSocket}`],
    origin: resolved.originOf(['limits', 'mailboxSize']),
    why: 'asks Dovecot whether a mailbox has room',
  };
}

/** Follows aliases as virtual(5) does, each address once. */
function mailboxesOf(
  { domains }: ResolvedSpec,
  aliases: readonly PostfixTableRow[],
): (address: string) => readonly string[] {
  const answers = new Map(aliases.map(({ key, answer }) => [key, [answer].flat()]));
  const mailboxes = new Set(domains.flatMap((domain) => domain.mailboxes.map(({ address }) => address)));
  return (address) => {
    const seen = new Set<string>();
    const found = new Set<string>();
    const waiting = [...(answers.get(address) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const targets = answers.get(next) ?? (mailboxes.has(next) ? undefined : answers.get(domainOf(next)));
      if (mailboxes.has(next) && (targets === undefined || targets.includes(next))) found.add(next);
      waiting.push(...(targets ?? []));
    }
    return [...found].sort();
  };
}

const domainOf = (address: string): string => address.slice(address.indexOf('@'));
