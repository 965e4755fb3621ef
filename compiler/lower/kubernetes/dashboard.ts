import type { ConfigMap } from '../../model/kubernetes-objects.ts';
import { file, labels } from './expressions.ts';
import { metadata } from './metadata.ts';

/** Label by which Grafana's sidecar finds dashboards. */
export const DASHBOARD_LABEL = 'grafana_dashboard';

/** A dashboard that Grafana's sidecar picks up. */
export const dashboardConfigMap = (dashboard: string): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { ...metadata('-dashboard'), labels: labels('object', { [DASHBOARD_LABEL]: '1' }) },
  data: { 'mailc.json': file('files/dashboard.json', dashboard) },
});
