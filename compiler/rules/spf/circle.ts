import type { Sections } from '../../../schema/sections.ts';
import type { Rule } from '../rule.ts';

/** An SPF record that includes itself, at once or by way of other domains of mail.yaml. */
export const rule: Rule = {
  id: 'spf/circle',
  title: 'An SPF record that includes itself',
  severity: 'error',
  why: 'Receivers follow includes until their limit and then treat the record as broken, so all mail of the domain fails SPF.',
  help: 'Leave the include out: the server that sends is in the record of each domain anyway.',
  clauses: ['RFC 7208 section 4.6.4', 'RFC 7208 section 5.2'],
  *check({ sections }) {
    const includes = includesOf(sections);
    for (const [domain, { name, list }] of includes) {
      for (const [index, included] of list.entries()) {
        if (!leadsTo(included, domain, includes)) continue;
        yield {
          message:
            included === domain
              ? `The SPF record of ${domain} includes itself`
              : `The SPF record of ${domain} includes that of ${included}, which leads back to it`,
          path: ['domains', name, 'spf', 'include', index],
        };
      }
    }
  },
};

/** What each domain includes; names in lower case, `name` as it is written. */
type Includes = ReadonlyMap<string, { readonly name: string; readonly list: readonly string[] }>;

function includesOf({ domains = {} }: Sections): Includes {
  return new Map(
    Object.entries(domains).flatMap(([name, { spf }]) =>
      spf?.include === undefined
        ? []
        : [[name.toLowerCase(), { name, list: spf.include.map((each) => each.toLowerCase()) }] as const],
    ),
  );
}

function leadsTo(from: string, to: string, includes: Includes): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(includes.get(at)?.list ?? []));
  }
  return false;
}
