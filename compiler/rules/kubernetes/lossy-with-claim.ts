import type { Rule } from '../rule.ts';

/** A storage class for a queue that has no claim. */
export const rule: Rule = {
  id: 'kubernetes/lossy-with-claim',
  title: 'A storage class for a queue that is not kept',
  severity: 'warning',
  why: 'With `lossy` there is no claim, so its class has no effect: mail that waits is on the node, and lost with its pod.',
  help: 'Leave `storageClass` out; or leave `lossy` out to have a claim for each pod.',
  clauses: [],
  *check({ sections }) {
    const { lossy, storageClass } = sections.kubernetes?.queue ?? {};
    if (lossy === undefined || storageClass === undefined) return;
    yield {
      message: 'The queue is lossy and has `storageClass`',
      path: ['kubernetes', 'queue', 'storageClass'],
      part: 'key',
      related: [{ message: 'the reason why it may be lost', path: ['kubernetes', 'queue', 'lossy'] }],
    };
  },
};
