import type { ConfigMap } from '../../model/kubernetes-objects.ts';
import {
  digest,
  entry,
  filledFile,
  labels,
  named,
  namespace,
  optional,
  string,
  text,
} from './expressions.ts';
import { metadata } from './metadata.ts';

/** Label by which Grafana's sidecar finds dashboards. */
export const DASHBOARD_LABEL = 'grafana_dashboard';
/** Annotation by which it knows their folder, where it is told to look for one (its `folderAnnotation`). */
const FOLDER_ANNOTATION = 'grafana_folder';

/**
 * A dashboard that Grafana's sidecar picks up. The sidecar writes each key to a file of that name, whichever ConfigMap it is
 * of, and Grafana refuses two dashboards of one uid or of one title in a folder: all three are of the release.
 */
export const dashboardConfigMap = (dashboard: string): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    ...metadata('-dashboard'),
    labels: labels('object', { [DASHBOARD_LABEL]: '1' }),
    annotations: optional(
      { [FOLDER_ANNOTATION]: string('monitoring.dashboardFolder') },
      'monitoring.dashboardFolder',
    ),
  },
  data: entry(
    text(namespace, '.', named(), '.json'),
    filledFile('files/dashboard.json', dashboard, {
      '%UID%': digest(namespace, '/', named()),
      '%NAMESPACE%': namespace,
      '%NAME%': named(),
    }),
  ),
});
