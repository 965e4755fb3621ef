import type { ResolvedNetwork } from '../../schema/resolved-spec.ts';
import type { TrustedNetwork } from '../../schema/trusted-network.ts';

/** Trusted networks in the notation of main.cf, which puts an IPv6 address in brackets (postconf(5), `mynetworks`). */
export function resolveNetworks(trusted: readonly TrustedNetwork[]): readonly ResolvedNetwork[] {
  return trusted.map(({ network, reason }) => ({
    network: bracketed(network.toLowerCase()),
    reason,
  }));
}

function bracketed(network: string): string {
  if (!network.includes(':') || network.startsWith('[')) return network;
  const [address = network, prefix] = network.split('/');
  return prefix === undefined ? `[${address}]` : `[${address}]/${prefix}`;
}
