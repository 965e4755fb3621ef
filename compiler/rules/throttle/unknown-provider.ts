import { providers } from '../../../profiles/providers/index.generated.ts';
import { closest } from '../../diagnostic/closest.ts';
import type { Rule } from '../rule.ts';
import { writtenThrottles } from '../support/written-throttles.ts';

/** A throttle without domains. */
export const rule: Rule = {
  id: 'throttle/unknown-provider',
  title: 'A throttle for no domain',
  severity: 'error',
  why: 'Postfix finds the throttle by the domain of the recipient; without a domain it is never used.',
  help: `Add \`domains: [example.net]\`, or use a provider that mailc knows: ${[...providers.keys()].join(', ')}.`,
  clauses: ['transport(5)'],
  *check({ sections }) {
    for (const { name, throttle, path } of writtenThrottles(sections)) {
      const empty = throttle.domains?.length === 0;
      if (!empty && (throttle.domains !== undefined || providers.has(name))) continue;
      const near = closest(name, providers.keys());
      yield {
        message: empty
          ? `The throttle ${name} has no domain`
          : `${name} is no provider that mailc knows, and no domains are given`,
        path: empty ? [...path, 'domains'] : path,
        part: empty ? 'value' : 'key',
        ...(near !== undefined &&
          !empty && {
            help: `Did you mean \`${near}\`? Otherwise add \`domains: [example.net]\`.`,
          }),
      };
    }
  },
};
