import { providers } from '../../../profiles/providers/index.generated.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { Rule } from '../rule.ts';
import { writtenThrottles } from '../support/written-throttles.ts';

/** A domain in two throttles: Postfix has one transport for each domain. */
export const rule: Rule = {
  id: 'throttle/domain-twice',
  title: 'A domain in two throttles',
  severity: 'error',
  why: 'A domain has one transport, so only one of the two throttles would hold for it.',
  help: 'Keep it in one of them.',
  clauses: ['transport(5)'],
  *check({ sections }) {
    const first = new Map<string, { readonly name: string; readonly path: SpecPath }>();
    for (const { name, throttle, path } of writtenThrottles(sections)) {
      const own = throttle.domains?.map((domain, index) => [domain, [...path, 'domains', index]] as const);
      for (const [domain, place] of own ??
        providers.get(name)?.domains.map((known) => [known, path] as const) ??
        []) {
        const earlier = first.get(domain.toLowerCase());
        first.set(domain.toLowerCase(), earlier ?? { name, path: place });
        if (earlier === undefined) continue;
        yield {
          message: `${domain} is in the throttle ${name} and in ${earlier.name}`,
          path: place,
          related: [{ message: 'the other throttle', path: earlier.path }],
        };
      }
    }
  },
};
