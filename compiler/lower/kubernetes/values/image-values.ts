import type { Values } from '../../../model/kubernetes-values.ts';
import type { Image } from '../../../model/workload.ts';
import type { KubernetesContext } from '../kubernetes-context.ts';
import { DIGEST, oneOf, PULL_SECRETS, REPOSITORY, TAG } from './schemas.ts';
import { group, value } from './value.ts';

/** Where the images come from. The metrics' image has the daemons' version. */
export function imageValues({ resolved, workload, monitoring }: KubernetesContext): Values {
  const { kubernetes, images, originOf } = resolved;
  const daemons = workload.containers.map(({ name, image }) => [name, image] as const);
  const [first] = daemons;
  const all = [
    ...daemons,
    ...(monitoring && first
      ? [['metrics', { ...first[1], repository: `${images.repository}/metrics` }] as const]
      : []),
  ];
  return {
    images: group('The images of the containers.', {
      pullPolicy: value('When a node pulls them.', 'IfNotPresent', oneOf('Always', 'IfNotPresent', 'Never')),
      ...Object.fromEntries(all.map(([name, image]) => [name, imageGroup(name, image)])),
    }),
    imagePullSecrets: value(
      'Secrets with logins at the registry.',
      kubernetes.pullSecret === undefined ? [] : [{ name: kubernetes.pullSecret }],
      PULL_SECRETS,
      kubernetes.pullSecret === undefined ? undefined : originOf(['kubernetes', 'pullSecret']),
    ),
  };
}

const imageGroup = (name: string, { repository, tag, origin }: Image): ReturnType<typeof group> =>
  group(`The image of the container ${name}.`, {
    repository: value('Registry, path and name.', repository, REPOSITORY, origin),
    tag: value('Its version, where there is no digest.', tag, TAG),
    digest: value('Names one image for ever: `sha256:…`. Then the tag means nothing.', '', DIGEST),
  });
