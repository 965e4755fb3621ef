import type { ResolvedSpec } from '../../../../schema/resolved-spec.ts';
import type { MonitoringParts } from '../../../model/kubernetes-monitoring.ts';
import { exporterContainer, LOG_COPY, LOG_VOLUME } from './container.ts';
import { dashboard } from './dashboard.ts';
import { deliveryAlerts } from './delivery-alerts.ts';
import { intakeAlerts } from './intake-alerts.ts';
import { reachabilityAlerts } from './reachability-alerts.ts';

/** What watches a profile's pods; undefined where mail.yaml turns monitoring off. */
export function monitoringParts(resolved: ResolvedSpec): MonitoringParts | undefined {
  if (resolved.kubernetes.monitoring === undefined) return undefined;
  return {
    container: exporterContainer(resolved),
    shared: [LOG_VOLUME],
    postfixEnvironment: [LOG_COPY],
    alerts: [...reachabilityAlerts(resolved), ...deliveryAlerts(resolved), ...intakeAlerts(resolved)],
    dashboard: dashboard(),
  };
}
