import { nameOf, ofKind } from '../manifest.ts';
import { podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/**
 * The autoscaler means the workload, stays within the number of pods by which paces are divided, looks at nothing but
 * Postfix's CPU (mail that waits for an upstream is no reason for more pods, and the other containers need not ask for
 * any), and takes pods away slowly; evictions take one at a time.
 */
export const scaling: Assertion = {
  id: 'scaling',
  find: ({ manifests, profile: { resolved }, asked }) => {
    const { mostPods } = resolved.kubernetes;
    const scalers = ofKind(manifests, 'HorizontalPodAutoscaler');
    const budgets = ofKind(manifests, 'PodDisruptionBudget');
    return [
      ...(scalers.length === (asked.autoscaling ? 1 : 0) ? [] : [`${scalers.length} autoscalers`]),
      ...(budgets.length === 1 ? [] : [`${budgets.length} disruption budgets`]),
      ...budgets
        .filter(({ spec }) => spec?.maxUnavailable !== 1 || spec.minAvailable !== undefined)
        .map((each) => `${nameOf(each)}: evicts other than one at a time`),
      ...podTemplates(manifests).flatMap(({ owner }) => [
        ...((owner.spec?.replicas === undefined) === scalers.length > 0
          ? []
          : [`${nameOf(owner)}: ${owner.spec?.replicas} replicas and ${scalers.length} autoscalers`]),
        ...((owner.spec?.replicas ?? 0) > mostPods ? [`${nameOf(owner)}: more pods than ${mostPods}`] : []),
        ...scalers.flatMap((scaler) => {
          const { scaleTargetRef, minReplicas = 1, maxReplicas, metrics = [], behavior } = scaler.spec ?? {};
          const { apiVersion, kind, name } = scaleTargetRef ?? {};
          const means =
            [apiVersion, kind, name].join() === [owner.apiVersion, owner.kind, owner.metadata?.name].join();
          const cpu = metrics[0]?.containerResource;
          const down = behavior?.scaleDown;
          return [
            ...(means ? [] : [`means ${kind}/${name}`]),
            ...(minReplicas <= (maxReplicas ?? 0) && (maxReplicas ?? 0) <= mostPods
              ? []
              : [`${minReplicas} to ${maxReplicas} pods of ${mostPods}`]),
            ...(metrics.length === 1 && cpu?.name === 'cpu' && cpu.container === 'postfix'
              ? []
              : ['looks at other things than the CPU of postfix']),
            ...((down?.stabilizationWindowSeconds ?? 0) >= 300 && down?.policies?.length
              ? []
              : ['takes pods away fast']),
          ].map((what) => `${nameOf(scaler)}: ${what}`);
        }),
      ]),
    ];
  },
};
