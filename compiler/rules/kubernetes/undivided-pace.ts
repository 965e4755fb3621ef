import type { SpecPath } from '../../../schema/spec-path.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { placedPods } from '../support/placed-pods.ts';

/** A concurrency of less than one delivery for each pod. */
export const rule: Rule = {
  id: 'kubernetes/undivided-pace',
  title: 'A concurrency that the pods cannot share',
  severity: 'error',
  why: 'Each pod counts its own deliveries and needs at least one at a time: together they would have more than is allowed, and the provider refuses them all.',
  help: 'Remove it and write `delay: 1s` instead, which is multiplied by the number of pods; or have no more pods than that (`replicas`, `autoscaling`).',
  clauses: [
    'postconf(5) default_destination_concurrency_limit',
    'postconf(5) default_destination_rate_delay',
  ],
  *check(context): Generator<Finding> {
    const { outbound, kubernetes } = context.resolved;
    const all = [
      { name: 'Every destination', path: ['outbound', 'pace'], concurrency: outbound.pace.concurrency },
      ...outbound.throttles.map(({ name, concurrency }) => ({
        name: `The throttle ${name}`,
        path: ['outbound', 'throttles', name],
        concurrency,
      })),
    ];
    for (const { name, path, concurrency } of all) {
      if (concurrency === undefined || concurrency >= kubernetes.mostPods) continue;
      yield {
        message: `${name} may have ${concurrency} ${concurrency === 1 ? 'delivery' : 'deliveries'} at the same time, and there may be ${kubernetes.mostPods} pods`,
        path: [...path, 'concurrency'],
        related: [{ message: 'the number of pods', path: pathOfMost(context) }],
      };
    }
  },
};

/** Where the most pods are said. */
function pathOfMost(context: RuleContext): SpecPath {
  const { mostPods } = context.resolved.kubernetes;
  const place = placedPods(context).find(
    ({ replicas, autoscaling }) => replicas === mostPods || autoscaling?.most === mostPods,
  );
  const field = place?.replicas === mostPods ? ['replicas'] : ['autoscaling', 'most'];
  return [...(place?.path ?? ['kubernetes']), ...field];
}
