import type { Rule } from '../rule.ts';
import { isForDevelopment } from '../support/for-development.ts';

/** Mail of strangers on a queue that may be lost. */
export const rule: Rule = {
  id: 'kubernetes/lossy-for-strangers',
  title: 'Mail from other servers on a lossy queue',
  severity: 'error',
  why: 'A server that has answered 250 is responsible for the message, and the server that sent it has removed it: a message that is lost with a pod is not sent again.',
  help: 'Leave `lossy` out: the queue is then on a claim that outlives its pod.',
  clauses: ['RFC 5321 section 6.1', 'RFC 5321 section 4.2.5'],
  *check({ resolved }) {
    const { features, kubernetes } = resolved;
    if (kubernetes.queue.lossy === undefined || isForDevelopment(resolved)) return;
    if (!features.has('smtp-inbound')) return;
    yield {
      message: 'Other servers hand in mail here, and the queue is lossy',
      path: ['kubernetes', 'queue', 'lossy'],
    };
  },
};
