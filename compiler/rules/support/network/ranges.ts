import { type Cidr, contains, overlap, parseCidr } from './cidr.ts';

/** Networks that nobody on the internet can send from (RFC 1918, RFC 4193, RFC 6598, RFC 3927, RFC 4291 section 2.5.6). */
const notPublic = ranges(
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
);

/** This machine itself (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
const ownMachine = ranges('127.0.0.0/8', '::1/128');

/**
 * Where Docker takes the networks of Compose projects from first. Their gateways are the source address of every
 * connection that Docker's proxy hands on.
 */
const dockerPools = ranges(
  '172.17.0.0/16',
  '172.18.0.0/15',
  '172.20.0.0/14',
  '172.24.0.0/14',
  '172.28.0.0/14',
);

/** Whether all of the network is loopback addresses. */
export function isLoopback(network: Cidr): boolean {
  return ownMachine.some((range) => contains(range, network));
}

/** Whether the network has addresses that somebody on the internet could send from. */
export function isPublic(network: Cidr): boolean {
  return !isLoopback(network) && !notPublic.some((range) => contains(range, network));
}

/** Whether the network is wider than one site's subnet: /24 for IPv4, /64 for IPv6. */
export function isWide(network: Cidr): boolean {
  return !isLoopback(network) && network.prefix < (network.family === 4 ? 24 : 64);
}

/** Whether the network may hold the gateway of a Docker network. */
export function mayHoldDockerGateway(network: Cidr): boolean {
  return dockerPools.some((range) => overlap(range, network));
}

function ranges(...texts: readonly string[]): readonly Cidr[] {
  return texts.flatMap((text) => parseCidr(text) ?? []);
}
