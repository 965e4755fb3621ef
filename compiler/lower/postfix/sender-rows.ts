import type { ResolvedDomain } from '../../../schema/resolved-spec.ts';
import type { PostfixTableRow } from '../../model/postfix.ts';

/**
 * The logins that may send as each address: a mailbox as itself, and as every alias that leads to it, however many
 * aliases lie between. The reader of a catch-all does not get the names that nobody declared: any of them could be
 * a colleague's tomorrow.
 */
export function senderRows(domains: readonly ResolvedDomain[]): readonly PostfixTableRow[] {
  const mailboxes = new Set(domains.flatMap((domain) => domain.mailboxes.map(({ address }) => address)));
  const targets = new Map(
    domains.flatMap((domain) => domain.aliases.map((alias) => [alias.address, alias.targets] as const)),
  );
  const own = [...mailboxes]
    .filter((address) => !targets.has(address))
    .map((address) => ({ key: address, answer: [address] }));
  const shared = [...targets.keys()].flatMap((address) => {
    const owners = [...mailboxesBehind(address, targets, mailboxes)];
    return owners.length === 0 ? [] : [{ key: address, answer: owners }];
  });
  return [...own, ...shared];
}

/** Follows aliases until there is nothing new, so that a loop ends as well. */
function mailboxesBehind(
  address: string,
  targets: ReadonlyMap<string, readonly string[]>,
  mailboxes: ReadonlySet<string>,
): ReadonlySet<string> {
  const seen = new Set([address]);
  for (const each of seen) for (const target of targets.get(each) ?? []) seen.add(target);
  return new Set([...seen].filter((each) => mailboxes.has(each)));
}
