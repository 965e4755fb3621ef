import type { ServiceAccount } from '../../model/kubernetes-objects.ts';
import { optional, tree } from './expressions.ts';
import { metadata } from './metadata.ts';

/** Nobody's: no pod talks to Kubernetes, so none gets a token. */
export const serviceAccount = (): ServiceAccount => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: {
    ...metadata(),
    annotations: optional(tree('serviceAccount.annotations'), 'serviceAccount.annotations'),
  },
  automountServiceAccountToken: false,
});
