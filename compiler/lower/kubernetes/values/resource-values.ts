import type { Values } from '../../../model/kubernetes-values.ts';
import type { ContainerName } from '../../../model/workload.ts';
import type { KubernetesContext } from '../kubernetes-context.ts';
import { resources } from '../quantities.ts';
import { RESOURCES } from './schemas.ts';
import { group, value } from './value.ts';

const MIB = 2 ** 20;

/** What the other daemons get; files in memory count as theirs. */
const OTHERS = {
  dovecot: resources({ cpuMillis: 100, memoryBytes: 128 * MIB }, { cpuMillis: 1000, memoryBytes: 512 * MIB }),
  opendkim: resources({ cpuMillis: 20, memoryBytes: 64 * MIB }, { cpuMillis: 500, memoryBytes: 256 * MIB }),
};

/** What each container asks for and may use. */
export function resourceValues({ resolved, workload, monitoring }: KubernetesContext): Values {
  const { kubernetes, originOf } = resolved;
  const of = (name: ContainerName): Values => ({
    [name]:
      name === 'postfix'
        ? value(
            'Of Postfix, by whose use of CPU the number of pods is decided.',
            resources(kubernetes.resources.requests, kubernetes.resources.limits),
            RESOURCES,
            originOf(['kubernetes', 'resources']),
          )
        : value(`Of ${name}.`, OTHERS[name], RESOURCES),
  });
  return {
    resources: group('What the containers ask for, and the most that they get.', {
      ...Object.assign({}, ...workload.containers.map(({ name }) => of(name))),
      ...(monitoring && {
        metrics: value(
          'Of the container that Prometheus asks.',
          resources(monitoring.container.resources.requests, monitoring.container.resources.limits),
          RESOURCES,
        ),
      }),
    }),
  };
}
