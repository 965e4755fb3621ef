import { type Directory, directoryOf, type WrittenAlias } from '../support/directory.ts';
import type { Rule } from '../rule.ts';

/** Aliases that lead to one another and never to a mailbox. */
export const rule: Rule = {
  id: 'alias/loop',
  title: 'Aliases in a circle',
  severity: 'error',
  why: 'Postfix follows the aliases until a limit, and then refuses the mail or drops the recipients on the circle.',
  help: 'Let one of them lead to a mailbox or to an address elsewhere.',
  clauses: ['postconf(5) virtual_alias_recursion_limit', 'virtual(5)'],
  *check({ sections }) {
    for (const circle of circlesOf(directoryOf(sections))) {
      const [first, ...others] = circle;
      if (first === undefined) continue;
      yield {
        message: `Mail to ${[...circle, first].map(({ address }) => address).join(' → ')} goes in a circle`,
        path: first.path,
        related: others.map(({ path }) => ({ message: 'by way of this alias', path })),
      };
    }
  },
};

/** Each circle once, from its first alias in the order of mail.yaml. */
function circlesOf(directory: Directory): readonly (readonly WrittenAlias[])[] {
  const byAddress = new Map(directory.aliases.map((alias) => [alias.address, alias]));
  const done = new Set<WrittenAlias>();
  const circles: (readonly WrittenAlias[])[] = [];
  for (const start of directory.aliases) visit(start, []);
  return circles;

  function visit(alias: WrittenAlias, trail: readonly WrittenAlias[]): void {
    const known = trail.indexOf(alias);
    if (known !== -1) {
      circles.push(trail.slice(known));
      return;
    }
    if (done.has(alias)) return;
    for (const { address } of alias.targets) {
      const next = nextOf(alias, address);
      if (next !== undefined) visit(next, [...trail, alias]);
    }
    done.add(alias);
  }

  /** An alias that names itself beside a mailbox of the same address keeps a copy there: that is no circle. */
  function nextOf(alias: WrittenAlias, target: string): WrittenAlias | undefined {
    if (alias.address === target && directory.mailboxes.has(target)) return undefined;
    const next = byAddress.get(target);
    if (next !== undefined || directory.mailboxes.has(target)) return next;
    return byAddress.get(target.slice(target.lastIndexOf('@')));
  }
}
