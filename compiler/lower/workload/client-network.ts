import { createHash } from 'node:crypto';
import type { PublishedAt, ResolvedService, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ClientNetwork } from '../../model/workload.ts';
import { parseAddress } from '../../rules/support/network/cidr.ts';
import { isOwnMachine, publishPath } from '../../rules/support/published.ts';

/**
 * A network with IPv6, where IPv6 is published: a client keeps its address only on the way to a container that has IPv6; to
 * any other, Docker's proxy hands it on with the address of the gateway. It is beside Compose's own, so that a file laid
 * over compose.yaml still decides the addresses of that one (decision 0026).
 */
export function clientNetwork(resolved: ResolvedSpec): ClientNetwork | undefined {
  const published = publishedOverIpv6(resolved);
  if (published === undefined) return undefined;
  const network = localNetwork(`${resolved.hostname} ${resolved.name}`);
  return {
    subnet: `${network}::/64`,
    gateway: `${network}::1`,
    origin: resolved.originOf(publishPath(published, resolved)),
  };
}

/** The first service that other machines reach over IPv6. */
export function publishedOverIpv6({ services }: ResolvedSpec): ResolvedService | undefined {
  return services.find(({ publish }) => publish.some(reachedOverIpv6));
}

/** Whether other machines reach a place, over IPv6. */
export function reachedOverIpv6({ address }: PublishedAt): boolean {
  return parseAddress(address)?.family === 6 && !isOwnMachine(address);
}

/** A unique local network (RFC 4193 section 3.2): the same for the same system on every machine, another for any other. */
function localNetwork(system: string): string {
  const id = createHash('sha256').update(system).digest('hex');
  // The first bit of each group is set, so that no group begins with a zero, which RFC 5952 would leave out.
  const groups = [4, 8].map((at) => (parseInt(id.slice(at, at + 4), 16) | 0x8000).toString(16));
  return ['fd', id.slice(0, 2)].join('').concat(':', groups.join(':'));
}
