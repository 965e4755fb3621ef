import { closest } from '../../diagnostic/closest.ts';
import type { Rule } from '../rule.ts';
import { directoryOf } from '../support/directory.ts';

/** A target whose domain is one letter away from a domain that is declared here. */
export const rule: Rule = {
  id: 'alias/misspelled-domain',
  title: 'An alias to a domain that looks like a slip',
  severity: 'warning',
  why: 'Mail for your own users would be sent to whoever owns the other domain.',
  help: 'Correct the domain; for an address of your own domain the local part is enough.',
  clauses: [],
  *check({ sections }) {
    const { domains, aliases } = directoryOf(sections);
    const slips = new Map<string, string | undefined>();
    for (const { targets } of aliases) {
      for (const { address, path } of targets) {
        const domain = address.slice(address.lastIndexOf('@') + 1);
        if (domains.has(domain)) continue;
        if (!slips.has(domain)) slips.set(domain, slipOf(domain, domains));
        const near = slips.get(domain);
        if (near === undefined) continue;
        yield {
          message: `${domain} is not declared here, but ${near} is`,
          path,
          help: `Did you mean \`${near}\`?`,
        };
      }
    }
  },
};

function slipOf(domain: string, domains: ReadonlySet<string>): string | undefined {
  const near = closest(domain, domains);
  return near !== undefined && isSlip(domain, near) ? near : undefined;
}

/** Two real domains often differ by a letter when they are short, or in their last label. */
function isSlip(domain: string, near: string): boolean {
  const name = (text: string): string => text.slice(0, text.lastIndexOf('.'));
  const sameEnd = domain.slice(domain.lastIndexOf('.')) === near.slice(near.lastIndexOf('.'));
  return (
    sameEnd &&
    name(domain).length >= 5 &&
    Math.abs(domain.length - near.length) <= 1 &&
    sharesLetters(domain, near)
  );
}

/** The same letters but for one: a swap, a missing, a doubled or a wrong letter. */
function sharesLetters(one: string, other: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of one) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of other) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0) <= 2;
}
