import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Capability, Container, ContainerName, Mount } from '../../model/workload.ts';
import { MAILC_VERSION } from '../../version.ts';

const MIB = 1024 ** 2;

/** What is the same for every daemon: its image, its name, its health check, how its folders are mounted. */
export function containerBase(
  resolved: ResolvedSpec,
  name: ContainerName,
): Pick<Container, 'name' | 'image' | 'hostname' | 'health' | 'limits'> {
  const { repository } = resolved.images;
  return {
    name,
    image: {
      repository: `${repository}/${name}`,
      tag: `${MAILC_VERSION}-${resolved.platform}`,
      pull: repository === 'localhost' || repository.startsWith('localhost/') ? 'never' : 'missing',
      origin: resolved.originOf(['images', 'repository']),
    },
    hostname: resolved.hostname,
    health: {
      command: ['/usr/lib/mailc/health'],
      intervalSeconds: 10,
      timeoutSeconds: 5,
      startSeconds: 30,
      retries: 3,
    },
    limits: { processes: 2048, openFiles: 16384 },
  };
}

/** The sockets, and the daemon's folder of the generated tree with the names of its live and its confidential files. */
export const commonMounts = (
  name: ContainerName,
  live: readonly string[],
  confidential: readonly string[] = [],
): readonly Mount[] => [
  { kind: 'config', folder: name, target: `/config/${name}`, confidential, live },
  { kind: 'volume', volume: 'run', target: '/run/mailc' },
];

/** What a container does about a certificate that is made here: exactly one of them makes it. */
export type CertificateUse = 'makes' | 'reads';

/**
 * The certificate: a directory of the host, or the volume where the containers keep one of their own. What certbot keeps in
 * `live/NAME` are links to `../../archive/NAME/…`: from /certs that is /archive/NAME, because `..` of the root is the root.
 */
export function certificateMounts({ tls }: ResolvedSpec, use: CertificateUse): readonly Mount[] {
  const target = '/certs';
  const { selfSigned, lineage } = tls.certificate;
  if (selfSigned) return [{ kind: 'volume', volume: 'certificates', target, readOnly: use === 'reads' }];
  return [
    { kind: 'certificate', target },
    ...(lineage === undefined
      ? []
      : [{ kind: 'certificate-archive', target: `/archive/${lineage}` } satisfies Mount]),
  ];
}

/** Where the certificate is mounted, for entry scripts that wait for it, and the name to make it for. */
export function certificateEnvironment(
  resolved: ResolvedSpec,
  use: CertificateUse,
): Container['environment'] {
  const { chain, key, selfSigned } = resolved.tls.certificate;
  return [
    {
      name: 'MAILC_TLS_CHAIN',
      value: `/certs/${chain}`,
      origin: resolved.originOf(['tls', 'certificate', 'chain']),
    },
    {
      name: 'MAILC_TLS_KEY',
      value: `/certs/${key}`,
      origin: resolved.originOf(['tls', 'certificate', 'key']),
    },
    ...(selfSigned && use === 'makes'
      ? [
          {
            name: 'MAILC_TLS_SELF_SIGNED',
            value: resolved.hostname,
            origin: resolved.originOf(['tls', 'certificate', 'selfSigned']),
          },
        ]
      : []),
  ];
}

/** Writable memory at a path; the configuration with its lookup tables may be large. */
export const tmpfs = (target: string, mode: string, mebibytes: number): Container['tmpfs'][number] => ({
  target,
  mode,
  bytes: mebibytes * MIB,
});

/** The ports of the services that a daemon offers. */
export function publishedPorts(resolved: ResolvedSpec, names: readonly string[]): Container['ports'] {
  return resolved.services.flatMap((service) =>
    names.includes(service.name)
      ? service.publish.map((publish) => ({
          target: service.port,
          publish,
          origin: resolved.originOf(['services', service.name]),
        }))
      : [],
  );
}

type CapabilityUse = 'chown' | 'access' | 'owner' | 'kill' | 'bind' | 'setgid' | 'setuid';

/** The few capabilities that any of the daemons keeps. */
export const CAPABILITIES: Readonly<Record<CapabilityUse, Capability>> = {
  chown: { name: 'CHOWN', why: 'gives sockets and files to their daemon' },
  access: { name: 'DAC_OVERRIDE', why: 'root reaches the files of the other users' },
  owner: { name: 'FOWNER', why: 'sets modes of files that belong to others' },
  kill: { name: 'KILL', why: 'signals processes of other users' },
  bind: { name: 'NET_BIND_SERVICE', why: 'listens on ports below 1024' },
  setgid: { name: 'SETGID', why: 'processes leave root' },
  setuid: { name: 'SETUID', why: 'processes leave root' },
};
