import type { Rule } from '../rule.ts';
import { writtenThrottles } from '../support/written-throttles.ts';

/** A delay that Postfix cannot keep. */
export const rule: Rule = {
  id: 'throttle/fraction-of-second',
  title: 'A delay that is not in whole seconds',
  severity: 'warning',
  why: 'Postfix counts whole seconds, so the delay is rounded up and the pace is slower than the one that is written.',
  help: 'Write whole seconds, such as `1s`; for a faster pace use `concurrency` alone.',
  clauses: ['postconf(5) default_destination_rate_delay'],
  *check({ sections, resolved }) {
    for (const { name, path } of writtenThrottles(sections)) {
      const delayMs = resolved.outbound.throttles.find((candidate) => candidate.name === name)?.delayMs ?? 0;
      if ((delayMs * resolved.kubernetes.mostPods) % 1000 === 0) continue;
      yield {
        message: `The delay of ${name} is ${delayMs} ms`,
        path: [...path, 'delay'],
      };
    }
  },
};
