import type { Rule } from '../rule.ts';
import { writtenThrottles } from '../support/written-throttles.ts';

/** A concurrency beside a delay: Postfix delivers one at a time then, whatever the concurrency says. */
export const rule: Rule = {
  id: 'throttle/ignored-concurrency',
  title: 'A concurrency that a delay cancels',
  severity: 'error',
  why: 'With a delay Postfix delivers to each destination one at a time, so the other number would be ignored.',
  help: 'Keep `delay` for a steady pace, or `concurrency` for parallel deliveries.',
  clauses: ['postconf(5) default_destination_rate_delay'],
  *check({ sections }) {
    for (const { name, throttle, path } of writtenThrottles(sections)) {
      const { concurrency = 1, delay } = throttle;
      if (delay === undefined || concurrency === 1) continue;
      yield {
        message: `The throttle ${name} has a delay, so its concurrency of ${concurrency} would be ignored`,
        path: [...path, 'concurrency'],
        related: [{ message: 'the delay', path: [...path, 'delay'] }],
      };
    }
  },
};
