import type { Finding, Rule } from '../rule.ts';
import { type Directory, directoryOf, type WrittenAlias } from '../support/directory.ts';

/** `virtual_alias_expansion_limit` and `virtual_alias_recursion_limit`, which mailc leaves at Postfix's defaults. */
const most = 1000;

/** How far an alias reaches: addresses at its end, and aliases on the longest way there. */
interface Reach {
  readonly addresses: number;
  readonly depth: number;
}

/** An alias with more targets, or through more aliases, than Postfix follows. */
export const rule: Rule = {
  id: 'alias/beyond-limits',
  title: 'An alias beyond the limits of Postfix',
  severity: 'error',
  why: 'Postfix follows an alias to 1000 addresses and through 1000 aliases at most; above that it defers the mail until it bounces.',
  help: 'Use a mailing list program for lists of this size, or let the chain of aliases lead to the mailbox directly.',
  clauses: ['postconf(5) virtual_alias_expansion_limit', 'postconf(5) virtual_alias_recursion_limit'],
  *check({ sections }) {
    const directory = directoryOf(sections);
    const reaches = reachesOf(directory);
    const beyond = (of: keyof Reach) =>
      directory.aliases.filter((alias) => (reaches.get(alias)?.[of] ?? 0) > most);
    for (const alias of lowest(beyond('addresses')))
      yield finding(alias, `${reaches.get(alias)?.addresses} addresses`);
    for (const alias of topmost(beyond('depth')))
      yield finding(alias, `a chain of ${reaches.get(alias)?.depth} aliases`);
  },
};

const finding = (alias: WrittenAlias, what: string): Finding => ({
  message: `${alias.address} leads to ${what}, and Postfix follows ${most}`,
  path: alias.path,
});

/** Those that lead to no other of them: there the list is too long, and above them nothing needs a change. */
function lowest(aliases: readonly WrittenAlias[]): readonly WrittenAlias[] {
  const addresses = new Set(aliases.map(({ address }) => address));
  return aliases.filter(
    (alias) => !alias.targets.some(({ address }) => address !== alias.address && addresses.has(address)),
  );
}

/** Those that no other of them leads to: where a chain begins. */
function topmost(aliases: readonly WrittenAlias[]): readonly WrittenAlias[] {
  const led = new Set(
    aliases.flatMap((alias) =>
      alias.targets.map(({ address }) => address).filter((address) => address !== alias.address),
    ),
  );
  return aliases.filter(({ address }) => !led.has(address));
}

/** A chain may be as long as the file, so no recursion: an alias is counted when all that it leads to are. */
function reachesOf({ aliases }: Directory): ReadonlyMap<WrittenAlias, Reach> {
  const byAddress = new Map(aliases.map((alias) => [alias.address, alias]));
  const reaches = new Map<WrittenAlias, Reach>();
  const entered = new Set<WrittenAlias>();
  const nextOf = (alias: WrittenAlias): readonly (WrittenAlias | undefined)[] =>
    alias.targets.map(({ address }) => (address === alias.address ? undefined : byAddress.get(address)));
  const waiting = [...aliases];
  for (let alias = waiting.at(-1); alias !== undefined; alias = waiting.at(-1)) {
    const next = nextOf(alias);
    const open = entered.has(alias) ? [] : next.filter((each) => each !== undefined && !entered.has(each));
    entered.add(alias);
    if (open.length > 0) {
      waiting.push(...(open as readonly WrittenAlias[]));
      continue;
    }
    waiting.pop();
    const below = next.map((each) => (each && reaches.get(each)) ?? { addresses: 1, depth: 0 });
    reaches.set(alias, {
      addresses: below.reduce((sum, { addresses }) => sum + addresses, 0),
      depth: 1 + below.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    });
  }
  return reaches;
}
