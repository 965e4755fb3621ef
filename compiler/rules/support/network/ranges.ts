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

/** Where Docker takes the networks of Compose projects from first. */
const dockerPools = ranges(
  '172.17.0.0/16',
  '172.18.0.0/15',
  '172.20.0.0/14',
  '172.24.0.0/14',
  '172.28.0.0/14',
);

/** Whence clients of published ports come: Docker Desktop, Podman's virtual machine, slirp4netns(1) of a rootless engine. */
const handedOn = ranges('192.168.65.0/24', '192.168.127.0/24', '10.0.2.0/24');

/** Whether all of the network is loopback addresses. */
export function isLoopback(network: Cidr): boolean {
  return ownMachine.some((range) => contains(range, network));
}

/** Whether the network has addresses that somebody on the internet could send from. */
export function isPublic(network: Cidr): boolean {
  return !isLoopback(network) && !notPublic.some((range) => contains(range, network));
}

/** Whether the network is public and so wide (/8 for IPv4, /16 for IPv6, or wider) that no single site has it. */
export function isLargePartOfInternet(network: Cidr): boolean {
  return isPublic(network) && network.prefix <= (network.family === 4 ? 8 : 16);
}

/** Whether the network is wider than one site's subnet: /24 for IPv4, /64 for IPv6. */
export function isWide(network: Cidr): boolean {
  return !isLoopback(network) && network.prefix < (network.family === 4 ? 24 : 64);
}

/** Whether Docker makes networks in it by itself. */
export function isDockerPool(network: Cidr): boolean {
  return dockerPools.some((range) => overlap(range, network));
}

/** Whether clients of published ports may have one of its addresses, whoever they are. */
export function isHandedOn(network: Cidr): boolean {
  return handedOn.some((range) => overlap(range, network));
}

function ranges(...texts: readonly string[]): readonly Cidr[] {
  return texts.flatMap((text) => parseCidr(text) ?? []);
}
