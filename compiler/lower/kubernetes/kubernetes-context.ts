import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ConfigFolder } from '../../model/kubernetes.ts';
import type { MonitoringParts } from '../../model/kubernetes-monitoring.ts';
import type { Workload } from '../../model/workload.ts';

/** What the objects are made from. */
export interface KubernetesContext {
  readonly resolved: ResolvedSpec;
  readonly workload: Workload;
  readonly folders: readonly ConfigFolder[];
  readonly monitoring: MonitoringParts | undefined;
  readonly ports: readonly NamedPort[];
  /**
   * Pods of a Deployment have nothing to keep. It starts new pods before it stops old ones, so there may be more than its
   * replicas: where deliveries are paced, a StatefulSet runs them, which never has more.
   */
  readonly kind: 'StatefulSet' | 'Deployment';
}

/** A port that clients use. */
export interface NamedPort {
  readonly name: string;
  readonly port: number;
  readonly daemon: 'postfix' | 'dovecot';
}

export function kubernetesContext(
  resolved: ResolvedSpec,
  workload: Workload,
  folders: readonly ConfigFolder[],
  monitoring: MonitoringParts | undefined,
): KubernetesContext {
  const { kubernetes, features } = resolved;
  const stateless = kubernetes.queue.lossy !== undefined && !features.has('mailboxes') && !kubernetes.paced;
  return {
    resolved,
    workload,
    folders,
    monitoring,
    ports: clientPorts(resolved),
    kind: stateless ? 'Deployment' : 'StatefulSet',
  };
}

/** What Compose publishes; every service where it publishes none. */
function clientPorts({ services }: ResolvedSpec): readonly NamedPort[] {
  const published = services.filter(({ publish }) => publish.length > 0);
  return (published.length > 0 ? published : services).map(({ name, port }) => ({
    name,
    port,
    daemon: /^(imap|pop3)/.test(name) ? 'dovecot' : 'postfix',
  }));
}
