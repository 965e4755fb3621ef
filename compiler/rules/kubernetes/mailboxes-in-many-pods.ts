import type { Rule } from '../rule.ts';
import { placedPods } from '../support/placed-pods.ts';

/** Several pods for one set of mailboxes. */
export const rule: Rule = {
  id: 'kubernetes/mailboxes-in-many-pods',
  title: 'Mailboxes in more than one pod',
  severity: 'error',
  why: 'Each pod would have mailboxes of its own, so mail would arrive in one and be looked for in another; on a shared volume the indexes of two Dovecot servers break each other.',
  help: 'Leave `replicas` and `autoscaling` out here; where they are meant for another profile of this file, write them below that profile.',
  clauses: [],
  *check(context) {
    if (!context.resolved.features.has('mailboxes')) return;
    for (const { replicas, autoscaling, path, where } of placedPods(context)) {
      if (replicas === 1 && autoscaling === undefined) continue;
      yield {
        message: `The mailboxes would be kept in ${autoscaling ? `up to ${autoscaling.most}` : replicas} pods${where}`,
        path: [...path, autoscaling ? 'autoscaling' : 'replicas'],
      };
    }
  },
};
