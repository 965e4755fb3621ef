import { type Kinds, nameOf, ofKind } from '../manifest.ts';
import { type PodTemplate, podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Seconds that a pod has beyond its drain. */
const BEYOND_DRAIN = 30;

/**
 * A pod that is told to stop can drain: Postfix first, the daemons that it delivers through after it; it has the time,
 * and where there are peers it finds them by a headless Service that lists also those that are about to stop.
 */
export const draining: Assertion = {
  id: 'draining',
  find: ({ manifests, profile: { resolved } }) =>
    podTemplates(manifests).flatMap((pod) => {
      const { owner, spec } = pod;
      const { drainSeconds } = resolved.kubernetes;
      const services = ofKind(manifests, 'Service').filter((each) => each.spec?.clusterIP === 'None');
      const problems = [
        ...((spec.terminationGracePeriodSeconds ?? 0) >= drainSeconds + BEYOND_DRAIN
          ? []
          : [`${spec.terminationGracePeriodSeconds} s for a drain of ${drainSeconds} s`]),
        ...spec.containers
          .filter(({ name }) => name !== 'metrics')
          .filter(({ name, lifecycle }) => {
            const command = lifecycle?.preStop?.exec?.command?.join(' ') ?? '';
            return name === 'postfix'
              ? command !== '/usr/lib/mailc/drain'
              : !command.includes('/run/mailc/drained');
          })
          .map(({ name }) => `${name} does not wait`),
        ...(environment(pod, 'MAILC_DRAIN_SECONDS') === `${drainSeconds}` ? [] : ['another time to drain']),
        ...(resolved.features.has('mailboxes') ? [] : peers(pod, services)),
        ...(owner.kind === 'Deployment' ||
        services.some(({ metadata }) => metadata?.name === owner.spec?.serviceName)
          ? []
          : [`its Service ${owner.spec?.serviceName} is not there`]),
      ];
      return problems.map((what) => `pods of ${nameOf(owner)}: ${what}`);
    }),
};

function peers(pod: PodTemplate, services: readonly Kinds['Service'][]): readonly string[] {
  const service = services.find(({ metadata }) => metadata?.name === environment(pod, 'MAILC_PEERS'));
  const port = Number(environment(pod, 'MAILC_PEER_PORT'));
  const { owner } = pod;
  return [
    ...(service ? [] : ['their peers are in no Service']),
    ...(service?.spec?.publishNotReadyAddresses ? [] : ['their Service leaves out peers that stop']),
    ...(service?.spec?.ports?.some((each) => each.port === port)
      ? []
      : ['their Service has no port of peers']),
    ...(owner.kind === 'Deployment' || owner.spec?.podManagementPolicy === 'Parallel'
      ? []
      : ['they stop one after the other, each handing its mail to the next']),
  ];
}

const environment = ({ spec }: PodTemplate, variable: string): string | undefined =>
  spec.containers.find(({ name }) => name === 'postfix')?.env?.find(({ name }) => name === variable)?.value;
