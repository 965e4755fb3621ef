import type { Rule } from '../rule.ts';

const SHORTEST_S = 10;
const LONGEST_S = 3600;
/** Beyond a day `limits/out-of-range` speaks. */
const BOUND_S = 86_400;

/** A time to empty a queue in which nothing can be emptied, or for which no node waits. */
export const rule: Rule = {
  id: 'kubernetes/drain-time',
  title: 'A drain that is too short or too long',
  severity: 'warning',
  why: 'In less than ten seconds Kubernetes has not yet told every client that the pod is gone, and mail stays behind on its claim. Nothing that replaces nodes waits longer than an hour, and until then no update goes on.',
  help: 'Write a few minutes, such as `drain: 2m`: what is left is handed to other pods or stays on the claim.',
  clauses: [],
  *check({ resolved: { kubernetes } }) {
    const { drainSeconds } = kubernetes;
    if (drainSeconds >= SHORTEST_S && (drainSeconds <= LONGEST_S || drainSeconds > BOUND_S)) return;
    yield {
      message: `A pod that is told to stop has ${drainSeconds} s to empty its queue`,
      path: ['kubernetes', 'drain'],
    };
  },
};
