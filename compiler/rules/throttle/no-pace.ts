import { providers } from '../../../profiles/providers/index.generated.ts';
import type { Rule } from '../rule.ts';
import { writtenThrottles } from '../support/written-throttles.ts';

/** A throttle without a pace. */
export const rule: Rule = {
  id: 'throttle/no-pace',
  title: 'A throttle without a pace',
  severity: 'error',
  why: 'It would deliver as fast as without it.',
  help: 'Add `concurrency: 2`, `delay: 1s` or `recipients: 50`.',
  clauses: [
    'postconf(5) default_destination_concurrency_limit',
    'postconf(5) default_destination_rate_delay',
  ],
  *check({ sections, resolved }) {
    for (const { name, throttle, path } of writtenThrottles(sections)) {
      const pace = resolved.outbound.throttles.find((candidate) => candidate.name === name);
      if (pace === undefined) continue;
      if (pace.delayMs === 0) {
        yield {
          message: `The delay of ${name} is no time at all`,
          path: [...path, 'delay'],
        };
      } else if (
        pace.concurrency === undefined &&
        pace.delayMs === undefined &&
        pace.recipients === undefined
      ) {
        if (throttle.domains !== undefined || providers.has(name))
          yield {
            message: `The throttle ${name} has no pace`,
            path,
            part: 'key',
          };
      }
    }
  },
};
