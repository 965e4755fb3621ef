import type { ServiceMonitor } from '../../model/kubernetes-operator.ts';
import { extended, labels } from './expressions.ts';
import { metadata } from './metadata.ts';

/** Tells the Prometheus operator what to ask, and how often. No other Service of the release has a port of that name. */
export const serviceMonitor = (): ServiceMonitor => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: { ...metadata(), labels: extended(labels('object'), 'monitoring.labels') },
  spec: {
    selector: { matchLabels: labels('selector') },
    endpoints: [{ port: 'metrics', path: '/metrics', interval: '30s' }],
  },
});
