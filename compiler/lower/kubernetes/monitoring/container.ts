import type { ResolvedSpec } from '../../../../schema/resolved-spec.ts';
import type { MetricsContainer, MonitoringParts } from '../../../model/kubernetes-monitoring.ts';
import { smtpProbe } from './smtp-probe.ts';

const MIB = 1024 ** 2;

/** Where both containers have the copy of the log, in memory: two files of a mebibyte each. */
export const LOG_VOLUME: MonitoringParts['shared'][number] = {
  name: 'log',
  bytes: 8 * MIB,
  postfix: '/run/mailc-log',
};

/** Has Postfix's entry script copy the log to where the exporter reads it. */
export const LOG_COPY: MonitoringParts['postfixEnvironment'][number] = {
  name: 'MAILC_LOG_COPY',
  value: `${LOG_VOLUME.postfix}/postfix.log`,
};

/** The exporter: nobody, but for the group postdrop, which may ask for the queue. What it reads it cannot change. */
export function exporterContainer(resolved: ResolvedSpec): MetricsContainer {
  const { address, port, tls } = smtpProbe(resolved);
  return {
    name: 'metrics',
    port: 8080,
    environment: [
      { name: 'MAILC_SMTP_ADDRESS', value: address },
      { name: 'MAILC_SMTP_PORT', value: String(port) },
      { name: 'MAILC_SMTP_TLS', value: tls },
    ],
    mounts: [
      { volume: 'queue', target: '/var/spool/postfix', readOnly: true },
      { volume: LOG_VOLUME.name, target: LOG_VOLUME.postfix, readOnly: true },
    ],
    tmpfs: [{ target: '/tmp', mode: '1777', bytes: 16 * MIB }],
    capabilities: [],
    user: { uid: 65534, gid: 101 },
    liveness: { path: '/metrics' },
    resources: {
      requests: { cpuMillis: 10, memoryBytes: 32 * MIB },
      limits: { cpuMillis: 100, memoryBytes: 128 * MIB },
    },
  };
}
