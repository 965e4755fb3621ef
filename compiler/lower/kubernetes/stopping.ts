import type { ContainerName } from '../../model/workload.ts';
import type { Stopping } from './daemon-container.ts';
import { drain, PEER_PORT } from './drain.ts';
import { named } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { scales } from './replicas.ts';

/** Name of the port through which a pod that stops hands its queue to the others. */
export const PEER_PORT_NAME = 'peers';

/** How a container of a pod that is told to stop ends. */
export function stoppingOf(name: ContainerName, context: KubernetesContext): Stopping {
  const { drainSeconds, queue } = context.resolved.kubernetes;
  const peers = scales(context);
  const { postfix, others } = drain({
    seconds: drainSeconds,
    ...(peers && { peers: named('-headless') }),
    lossy: queue.lossy !== undefined,
  });
  if (name !== 'postfix') return { env: [], ports: [], lifecycle: others.lifecycle };
  return {
    env: postfix.env,
    lifecycle: postfix.lifecycle,
    ports: peers ? [{ name: PEER_PORT_NAME, containerPort: PEER_PORT, protocol: 'TCP' }] : [],
  };
}
