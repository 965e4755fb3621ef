import type { Rule } from '../rule.ts';

/** Seconds that a policy may be kept: about a year. */
const longest = 31_557_600;

/** A policy that senders would keep for longer than they may, or not at all. */
export const rule: Rule = {
  id: 'mta-sts/too-long',
  title: 'An MTA-STS policy that is kept for too long',
  severity: 'error',
  why: 'The longest time that RFC 8461 has is a year; a policy with another number is not valid, and does nothing.',
  help: 'Write weeks, such as `maxAge: 30d`; `365d` is the most.',
  clauses: ['RFC 8461 section 3.2'],
  *check({ resolved }) {
    for (const { name, mtaSts } of resolved.domains) {
      if (mtaSts === undefined || mtaSts.maxAgeSeconds <= longest) continue;
      yield {
        message: `The policy of ${name} would be kept for ${Math.round(mtaSts.maxAgeSeconds / 86_400)} days`,
        path: ['domains', name, 'mtaSts', 'maxAge'],
      };
    }
  },
};
