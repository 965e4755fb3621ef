import type { KubernetesGuide } from '../../model/kubernetes.ts';
import { secretPlaceOf } from '../../resolve/kubernetes-secret.ts';
import { isClaimed } from './claims.ts';
import { fitsHelm } from './config-limit.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { mountsCertificate } from './volumes.ts';

/** What an operator has to know and to do. */
export function guide(context: KubernetesContext): KubernetesGuide {
  const { resolved, workload, ports } = context;
  const { kubernetes } = resolved;
  return {
    hostname: resolved.hostname,
    platform: resolved.platform,
    mailboxes: resolved.features.has('mailboxes'),
    accessLabel: kubernetes.accessLabel,
    secret: kubernetes.secret,
    secrets: workload.secrets.map((each) => {
      const { secret, key } = secretPlaceOf(kubernetes, each.name);
      return { ...each, secret, key };
    }),
    certificate: mountsCertificate(workload) ? kubernetes.certificate : undefined,
    builtHere: workload.containers.some(({ image }) => image.pull === 'never'),
    ports: ports.map(({ name, port }) => ({ name, port })),
    claims: workload.volumes.filter(({ name }) => isClaimed(name, context)),
    lossy: kubernetes.queue.lossy,
    keptByHelm: fitsHelm(context.folders),
    paced: kubernetes.paced ? kubernetes.mostPods : undefined,
  };
}
