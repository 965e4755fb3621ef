import { parse, stringify } from 'yaml';
import { packageRoot } from '../package-root.ts';
import { imageTag } from '../plan.ts';

interface Compiled {
  readonly services: { readonly postfix: Readonly<Record<string, unknown>> };
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** What the pods of one release have besides what Compose gives to Postfix. */
export interface RelaySetting {
  readonly count: number;
  readonly drainSeconds: number;
  /** Name of the headless Service. */
  readonly peers: string;
}

/**
 * A Compose file in which the service `postfix` of a compiled one runs many times, each with volumes of its own, beside
 * the program `outside.mjs`. Sources of mounts are in the folder of the file.
 */
export function relaysCompose(compiled: string, { count, drainSeconds, peers }: RelaySetting): string {
  const { services, volumes } = parse(compiled) as Compiled;
  const { ports: _, ...postfix } = services.postfix;
  const own = Object.keys(volumes);
  const relays = Array.from({ length: count }, (__, relay) => relay);
  const service = (relay: number): unknown => ({
    ...postfix,
    hostname: `workspace-relay-${relay}`,
    restart: 'no',
    healthcheck: { disable: true },
    environment: {
      MAILC_PEERS: peers,
      MAILC_PEER_PORT: '10025',
      MAILC_DRAIN_SECONDS: String(drainSeconds),
    },
    volumes: [
      ...(postfix['volumes'] as { source: string }[]).map((mount) =>
        own.includes(mount.source) ? { ...mount, source: `${mount.source}-${relay}` } : mount,
      ),
      './resolv.conf:/etc/resolv.conf:ro',
      './chain.pem:/etc/ssl/certs/ca-certificates.crt:ro',
    ],
  });
  return stringify({
    services: {
      outside: {
        image: imageTag('world', packageRoot().version),
        command: ['/data/outside.mjs'],
        stop_grace_period: '0s',
        volumes: ['.:/data'],
      },
      ...Object.fromEntries(relays.map((relay) => [`relay-${relay}`, service(relay)])),
    },
    volumes: Object.fromEntries(
      relays.flatMap((relay) => own.map((name) => [`${name}-${relay}`, volumes[name]])),
    ),
    networks: { default: { internal: true } },
  });
}
