import type { Rule } from '../rule.ts';
import { placedPods } from '../support/placed-pods.ts';

/** A least number of pods above the most. */
export const rule: Rule = {
  id: 'kubernetes/more-pods-than-most',
  title: 'More pods than autoscaling allows',
  severity: 'error',
  why: 'With autoscaling, `replicas` is the fewest pods that there are; Kubernetes refuses an autoscaler whose fewest are more than its most.',
  help: 'Write `autoscaling: { most: 100 }` or whatever is at least `replicas`, or `autoscaling: false` for a fixed number.',
  clauses: ['Kubernetes API autoscaling/v2 HorizontalPodAutoscalerSpec'],
  *check(context) {
    for (const { replicas, autoscaling, path, where } of placedPods(context)) {
      if (autoscaling === undefined || replicas <= autoscaling.most) continue;
      yield {
        message: `There are ${replicas} pods${where} and at most ${autoscaling.most}`,
        path: [...path, 'replicas'],
        related: [{ message: 'the most', path: [...path, 'autoscaling', 'most'] }],
      };
    }
  },
};
