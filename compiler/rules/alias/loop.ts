import type { Rule } from '../rule.ts';
import { type Directory, directoryOf, type WrittenAlias } from '../support/directory.ts';

/** Aliases that lead to one another and never to a mailbox. */
export const rule: Rule = {
  id: 'alias/loop',
  title: 'Aliases in a circle',
  severity: 'error',
  why: 'Postfix follows the aliases until a limit, and then refuses the mail or drops the recipients on the circle.',
  help: 'Let one of them lead to a mailbox or to an address elsewhere, such as `someone@example.net`.',
  clauses: ['postconf(5) virtual_alias_recursion_limit', 'virtual(5)'],
  *check({ sections }) {
    for (const circle of circlesOf(directoryOf(sections))) {
      const [first, ...others] = circle;
      if (first === undefined) continue;
      yield {
        message: `Mail to ${[...circle, first].map(({ address }) => address).join(' → ')} goes in a circle`,
        path: first.path,
        related: others.map(({ path }) => ({
          message: 'by way of this alias',
          path,
        })),
      };
    }
  },
};

/** Each circle once, from its first alias in the order of mail.yaml. A chain may be as long as the file, so no recursion. */
function circlesOf(directory: Directory): readonly (readonly WrittenAlias[])[] {
  const byAddress = new Map(directory.aliases.map((alias) => [alias.address, alias]));
  const seen = new Set<WrittenAlias>();
  const circles: (readonly WrittenAlias[])[] = [];
  for (const start of directory.aliases) if (!seen.has(start)) follow(start);
  return circles;

  function follow(start: WrittenAlias): void {
    const trail: { readonly alias: WrittenAlias; next: number }[] = [];
    const depths = new Map<WrittenAlias, number>();
    const enter = (alias: WrittenAlias): void => {
      seen.add(alias);
      depths.set(alias, trail.push({ alias, next: 0 }) - 1);
    };
    enter(start);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const target = step.alias.targets[step.next];
      step.next += 1;
      if (target === undefined) {
        depths.delete(step.alias);
        trail.pop();
        continue;
      }
      const next = nextOf(step.alias, target.address);
      const depth = next && depths.get(next);
      if (depth !== undefined) circles.push(trail.slice(depth).map(({ alias }) => alias));
      else if (next !== undefined && !seen.has(next)) enter(next);
    }
  }

  /** An alias that names itself beside a mailbox of the same address keeps a copy there: that is no circle. */
  function nextOf(alias: WrittenAlias, target: string): WrittenAlias | undefined {
    if (alias.address === target && directory.mailboxes.has(target)) return undefined;
    const next = byAddress.get(target);
    if (next !== undefined || directory.mailboxes.has(target)) return next;
    return byAddress.get(target.slice(target.lastIndexOf('@')));
  }
}
