import type { Values } from '../../../model/kubernetes-values.ts';
import type { KubernetesContext } from '../kubernetes-context.ts';
import { scales } from '../replicas.ts';
import { BOOLEAN, whole } from './schemas.ts';
import { group, value } from './value.ts';

/** The most pods where nothing else limits them. */
const MOST = 100;

/** How many pods there are. The pace of deliveries was divided by the most pods: there may be no more of them then. */
export function scalingValues(context: KubernetesContext): Values {
  const { kubernetes, originOf } = context.resolved;
  const { replicas, autoscaling, mostPods, paced } = kubernetes;
  if (!scales(context)) {
    return {
      replicaCount: value(
        'Pods. Two could not write the same mailboxes; 0 stops the system.',
        1,
        whole(0, 1),
        originOf(['kubernetes', 'replicas']),
      ),
    };
  }
  const most = paced ? mostPods : MOST;
  const cap = paced ? ` At most ${mostPods}: main.cf divides the pace of deliveries by that.` : '';
  return {
    replicaCount: value(
      `Pods; the fewest with autoscaling.${cap}`,
      replicas,
      whole(0, most),
      originOf(['kubernetes', 'replicas']),
    ),
    autoscaling: group('More pods while Postfix is busy, never because mail waits.', {
      enabled: value(
        'Whether their number follows the load.',
        autoscaling !== undefined,
        BOOLEAN,
        originOf(['kubernetes', 'autoscaling']),
      ),
      maxReplicas: value(
        `The most pods.${cap}`,
        autoscaling?.most ?? mostPods,
        whole(1, most),
        originOf(['kubernetes', 'autoscaling', 'most']),
      ),
      targetCPUUtilizationPercentage: value(
        "Per cent of the CPU that Postfix's container asks for, above which there are more.",
        autoscaling?.cpuPercent ?? 70,
        whole(1, 1000),
        originOf(['kubernetes', 'autoscaling', 'cpu']),
      ),
    }),
  };
}
