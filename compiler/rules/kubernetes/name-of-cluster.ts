import type { Rule } from '../rule.ts';
import { isForDevelopment } from '../support/for-development.ts';

/** A host name that only the cluster's own DNS knows. */
export const rule: Rule = {
  id: 'kubernetes/name-of-cluster',
  title: 'A host name that only the cluster knows',
  severity: 'error',
  why: 'The name stands in EHLO of every delivery; servers outside of the cluster cannot look it up, and many refuse or defer what comes from it.',
  help: 'Write a name of your own whose address in the DNS is the one that connections of the cluster come from, such as `relay.example.com`.',
  clauses: ['RFC 5321 section 2.3.5', 'RFC 5321 section 4.1.1.1'],
  *check({ resolved }) {
    const { hostname } = resolved;
    if (isForDevelopment(resolved) || !/\.(svc|cluster\.local)$|\.(svc|pod)\./.test(hostname)) return;
    yield { message: `The host name \`${hostname}\` is one of Kubernetes' own`, path: ['hostname'] };
  },
};
