import { Document, isMap, Pair, Scalar, type YAMLMap } from 'yaml';
import type { Daemon } from '../mutant.ts';
import { homeOf, type NetworkPlan } from './plan.ts';

/** What the override needs to know. */
export interface OverrideSetting {
  /** Services of the compiled file; no other may be named here. */
  readonly daemons: readonly Daemon[];
  /** Whether the compiled file has the volume `mailboxes`. */
  readonly mailboxes: boolean;
  /** Networks of the compiled file through which its published ports lead; with those they go away. */
  readonly networks: readonly string[];
  /** File of the host with the authorities that Postfix believes, in place of the image's; undefined leaves those. */
  readonly authorities: string | undefined;
  readonly plans: readonly NetworkPlan[];
  readonly worldImage: string;
  /** Files of the host. */
  readonly worldProgram: string;
  readonly resolvConf: string;
  /** Labels by which leftovers of a dead run are found. */
  readonly labels: Readonly<Record<string, string>>;
  /** IPv6 subnet of the project's own network, for the vantage `published`. */
  readonly own6: string | undefined;
}

/**
 * The Compose file that is laid around the compiled one. It changes no setting of a daemon: it takes the published ports
 * away (the vantage `published` enters where they would), puts the containers into the test's networks, none of which has
 * a way out and one of which is the project's own, and gives them the world's DNS. Where mail goes to an upstream, the world's authority stands for the public ones.
 */
export function composeOverride(setting: OverrideSetting): string {
  const { plans, labels, daemons } = setting;
  const names = [...new Set(plans.map(({ name }) => name))];
  const home = homeOf(plans);
  const at = (name: NetworkPlan['name']): readonly NetworkPlan[] =>
    plans.filter((plan) => plan.name === name);
  const places = (who: 'postfix' | 'dovecot' | 'world'): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name === home ? 'default' : name, placeIn(at(name), who)]));
  // A file of our own, because the engine's DNS forwarder does not look outside for a network without a way out.
  const resolver = [`${setting.resolvConf}:/etc/resolv.conf:ro`];
  const authorities =
    setting.authorities === undefined ? [] : [`${setting.authorities}:/etc/ssl/certs/ca-certificates.crt:ro`];
  const daemon = (who: 'postfix' | 'dovecot'): Record<string, unknown> => ({
    ports: null,
    labels,
    volumes: [...resolver, ...(who === 'postfix' ? authorities : [])],
    // Duplicate address detection would keep the container's IPv6 addresses unusable for a second after each start.
    sysctls: { 'net.ipv6.conf.all.accept_dad': 0, 'net.ipv6.conf.default.accept_dad': 0 },
    networks: { default: {}, ...places(who) },
  });
  const program = [`${setting.worldProgram}:/world.cjs:ro`];
  const waiting = {
    image: setting.worldImage,
    pull_policy: 'never',
    entrypoint: ['sleep', 'infinity'],
    init: true,
    labels,
  };
  const file = new Document({
    services: {
      ...Object.fromEntries(daemons.map((who) => [who, who === 'opendkim' ? { labels } : daemon(who)])),
      world: {
        ...waiting,
        cap_add: ['NET_ADMIN'],
        sysctls: { 'net.ipv6.conf.all.disable_ipv6': 0 },
        volumes: [...program, ...(setting.mailboxes ? ['mailboxes:/mailboxes:ro'] : [])],
        networks: places('world'),
      },
      published: { ...waiting, network_mode: 'host', volumes: program },
    },
    networks: {
      default: ownNetwork(home === undefined ? [] : at(home), setting),
      ...Object.fromEntries(
        names.filter((name) => name !== home).map((name) => [name, network(at(name), labels)]),
      ),
    },
  });
  for (const who of ['postfix', 'dovecot']) reset(file, ['services', who], 'ports');
  for (const network of setting.networks) {
    for (const who of daemons) if (who !== 'opendkim') reset(file, ['services', who, 'networks'], network);
    reset(file, ['networks'], network);
  }
  return file.toString();
}

function placeIn(
  plans: readonly NetworkPlan[],
  who: 'postfix' | 'dovecot' | 'world',
): Record<string, string> {
  return Object.fromEntries(
    plans.map((plan) => [plan.family === 4 ? 'ipv4_address' : 'ipv6_address', plan[who]]),
  );
}

/**
 * The project's own network, with a gateway, as Compose makes it: it is a trusted one, so that the gateway has an address
 * that must not be trusted. Nothing leaves it either: without masquerading, no answer from elsewhere finds its way back.
 */
function ownNetwork(
  plans: readonly NetworkPlan[],
  { labels, own6 }: OverrideSetting,
): Record<string, unknown> {
  const has6 = plans.some(({ family }) => family === 6);
  const config = [
    ...plans.map(({ subnet, gateway }) => ({ subnet, gateway })),
    ...(own6 === undefined || has6 ? [] : [{ subnet: own6 }]),
  ];
  return {
    labels,
    driver_opts: { 'com.docker.network.bridge.enable_ip_masquerade': 'false' },
    ...(has6 || own6 !== undefined ? { enable_ipv6: true } : {}),
    ...(config.length > 0 ? { ipam: { config } } : {}),
  };
}

function network(
  plans: readonly NetworkPlan[],
  labels: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const config: { subnet: string; gateway: string }[] = plans.map(({ subnet, gateway }) => ({
    subnet,
    gateway,
  }));
  return {
    internal: true,
    labels,
    ...(plans.some(({ family }) => family === 6) ? { enable_ipv6: true } : {}),
    ipam: { config },
  };
}

/** `!reset null` removes what the other file has instead of adding to it. */
function reset(file: Document, path: readonly string[], key: string): void {
  const map = file.getIn(path);
  if (!isMap(map)) return;
  const value = new Scalar(null);
  value.tag = '!reset';
  (map as YAMLMap).delete(key);
  (map as YAMLMap).items.unshift(new Pair(new Scalar(key), value));
}
