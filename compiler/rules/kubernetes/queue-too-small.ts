import type { Rule } from '../rule.ts';

/** A queue that has no room for a message. */
export const rule: Rule = {
  id: 'kubernetes/queue-too-small',
  title: 'Too little room for the queue',
  severity: 'error',
  why: 'Postfix refuses every message (452 4.3.1) while the queue has less room than one and a half times `limits.messageSize`; Kubernetes ends a pod whose lossy queue grows above its size.',
  help: 'Write several times the largest message, such as `5GiB`, or lower `limits.messageSize`.',
  clauses: ['postconf(5) queue_minfree'],
  *check({ resolved: { kubernetes, limits } }) {
    const { bytes } = kubernetes.queue;
    if (bytes >= 2 * limits.messageSizeBytes) return;
    yield {
      message: `The queue has ${bytes} bytes for messages of up to ${limits.messageSizeBytes}`,
      path: ['kubernetes', 'queue', 'size'],
      related: [{ message: 'the largest message', path: ['limits', 'messageSize'] }],
    };
  },
};
