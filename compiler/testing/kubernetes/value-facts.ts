import type { CompiledProfile } from '../../compile.ts';

/** Whether the chart of a profile has the value `secretName`. */
export const hasSecrets = ({ system: { workload } }: CompiledProfile): boolean => workload.secrets.length > 0;

/** Whether it has the value `certificateSecretName`. */
export const hasCertificate = ({ system: { workload } }: CompiledProfile): boolean =>
  workload.containers.some(({ mounts }) => mounts.some(({ kind }) => kind === 'certificate'));

/** Whether it has the values `autoscaling`. */
export const mayScale = ({ resolved }: CompiledProfile): boolean => !resolved.features.has('mailboxes');

/** Whether it has the values `monitoring`. */
export const mayMonitor = ({ resolved }: CompiledProfile): boolean =>
  resolved.kubernetes.monitoring !== undefined;

/** Whether it has the values `queue`. */
export const keepsQueue = ({ resolved }: CompiledProfile): boolean =>
  resolved.kubernetes.queue.lossy === undefined;
