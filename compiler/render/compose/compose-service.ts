import type { Container, Mount, Tmpfs, Workload } from '../../model/workload.ts';
import { literal } from './literal.ts';
import type { YamlValue } from './yaml-text.ts';

/** Docker publishes ports through the first network by name (docker network connect): it must stand before `default`. */
export const CLIENTS = 'clients';

/** One container as a Compose service. */
export function composeService(container: Container, workload: Workload): YamlValue {
  const { image, health, limits, environment, secrets, ports } = container;
  return {
    image: literal(`${image.repository}:${image.tag}`),
    pull_policy: image.pull,
    hostname: literal(container.hostname),
    restart: 'unless-stopped',
    stop_grace_period: `${container.stopGraceSeconds}s`,
    read_only: true,
    cap_drop: ['ALL'],
    cap_add: container.capabilities.map(({ name }) => name),
    security_opt: ['no-new-privileges:true'],
    pids_limit: limits.processes,
    mem_limit: limits.memory && `${limits.memory.bytes}b`,
    ulimits: { nofile: { soft: limits.openFiles, hard: limits.openFiles } },
    network_mode: container.network === 'none' ? 'none' : undefined,
    networks: container.network === 'default' && workload.clientNetwork ? [CLIENTS, 'default'] : undefined,
    ports: optional(ports.map(composePort)),
    environment:
      environment.length === 0
        ? undefined
        : Object.fromEntries(environment.map(({ name, value }) => [name, literal(value)])),
    secrets: optional([...secrets]),
    volumes: container.mounts.map((mount) => composeMount(mount, workload)),
    tmpfs: container.tmpfs.map(composeTmpfs),
    healthcheck: {
      test: ['CMD', ...health.command.map(literal)],
      interval: `${health.intervalSeconds}s`,
      timeout: `${health.timeoutSeconds}s`,
      start_period: `${health.startSeconds}s`,
      retries: health.retries,
    },
    logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } },
  };
}

const optional = (list: readonly YamlValue[]): YamlValue | undefined =>
  list.length === 0 ? undefined : list;

const composePort = ({ target, publish }: Container['ports'][number]): YamlValue => ({
  target,
  published: String(publish.port),
  host_ip: publish.address,
  protocol: 'tcp',
});

const composeTmpfs = ({ target, mode, bytes }: Tmpfs): string =>
  `${target}:mode=${mode},size=${bytes / 1024 ** 2}m`;

/** A missing certificate directory is made, so that the containers start and say what they wait for. */
function composeMount(mount: Mount, workload: Workload): YamlValue {
  switch (mount.kind) {
    case 'config':
      return bind(`./${mount.folder}`, mount.target, false);
    case 'certificate':
      return bind(certs(workload.certificate.directory), mount.target, true);
    case 'certificate-archive': {
      const { directory, lineage = '' } = workload.certificate;
      return bind(`${certs(directory)}/../../archive/${literal(lineage)}`, mount.target, true);
    }
    case 'volume':
      return {
        type: 'volume',
        source: mount.volume,
        target: mount.target,
        read_only: mount.readOnly ? true : undefined,
      };
  }
}

const certs = (directory: string): string => `\${MAILC_CERTS:-${literal(directory)}}`;

const bind = (source: string, target: string, create: boolean): YamlValue => ({
  type: 'bind',
  source,
  target,
  read_only: true,
  bind: { create_host_path: create },
});
