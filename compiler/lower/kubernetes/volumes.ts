import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { KeyPath, PodVolume } from '../../model/kubernetes-pod.ts';
import type { Field } from '../../model/kubernetes-tree.ts';
import type { Container, Tmpfs, Workload } from '../../model/workload.ts';
import { secretPlaceOf } from '../../resolve/kubernetes-secret.ts';
import { isClaimed } from './claims.ts';
import { configVolumeOf } from './config-volume.ts';
import { set, string, when } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { OWNER_ONLY } from './owner-only.ts';
import { quantity } from './quantities.ts';
import { CERTIFICATE_VOLUME, secretsVolume, tmpfsVolume } from './volume-names.ts';

/** What the containers mount besides the claims. */
export function volumes(context: KubernetesContext): readonly Field<PodVolume>[] {
  const { resolved, workload, folders, monitoring } = context;
  const { containers } = workload;
  return [
    ...containers.map(({ name }) => configVolumeOf(name, folders)),
    ...containers.filter(({ secrets }) => secrets.length > 0).map((each) => secretsOf(each, resolved)),
    ...(mountsCertificate(workload) ? [certificate(workload)] : []),
    ...unclaimed(context),
    ...containers.flatMap(({ name, tmpfs }) => tmpfs.map((each) => inMemory(name, each))),
    ...(monitoring
      ? [
          ...monitoring.shared.map(({ name, bytes }) => ofMemory(name, bytes)),
          ...monitoring.container.tmpfs.map((each) => inMemory('metrics', each)),
        ].map((volume) => when(set('monitoring.enabled'), volume))
      : []),
  ];
}

/** Whether the certificate comes from outside. */
export const mountsCertificate = ({ containers }: Workload): boolean =>
  containers.some(({ mounts }) => mounts.some(({ kind }) => kind === 'certificate'));

/** Each secret is a file of its own name, wherever its value is kept. */
function secretsOf({ name: container, secrets }: Container, { kubernetes }: ResolvedSpec): PodVolume {
  const places = [...new Set(secrets)].map((name) => secretPlaceOf(kubernetes, name));
  const usual = places.filter(({ secret }) => secret === kubernetes.secret);
  const others = [...new Set(places.map(({ secret }) => secret))].filter(
    (name) => name !== kubernetes.secret,
  );
  const items = (from: typeof places): readonly KeyPath[] =>
    from.map(({ name, key }) => ({ key, path: name }));
  return {
    name: secretsVolume(container),
    projected: {
      defaultMode: OWNER_ONLY,
      sources: [
        ...(usual.length > 0 ? [{ secret: { name: string('secretName'), items: items(usual) } }] : []),
        ...others.map((name) => ({
          secret: { name, items: items(places.filter(({ secret }) => secret === name)) },
        })),
      ],
    },
  };
}

/** The keys of a Secret of type kubernetes.io/tls, under the names that mail.yaml gives the files. */
const certificate = ({ certificate: { chain, key } }: Workload): PodVolume => ({
  name: CERTIFICATE_VOLUME,
  secret: {
    secretName: string('certificateSecretName'),
    defaultMode: OWNER_ONLY,
    items: [
      { key: 'tls.crt', path: chain },
      { key: 'tls.key', path: key },
    ],
  },
});

/** Storage that goes with the pod: the sockets, and a queue that may be lost. */
const unclaimed = (context: KubernetesContext): readonly PodVolume[] =>
  context.workload.volumes
    .filter(({ name }) => !isClaimed(name, context))
    .map(({ name, memory }) =>
      memory ? ofMemory(name, memory.bytes) : { name, emptyDir: { sizeLimit: string(`${name}.size`) } },
    );

const inMemory = (container: string, { target, bytes }: Tmpfs): PodVolume =>
  ofMemory(tmpfsVolume(container, target), bytes);

const ofMemory = (name: string, bytes: number): PodVolume => ({
  name,
  emptyDir: { medium: 'Memory', sizeLimit: quantity(bytes) },
});
