import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { Family, Vantage } from './vantage.ts';

/** Why there is no such vantage for a spec. */
export function noVantage(
  vantage: Vantage,
  family: Family,
  spec: Pick<ResolvedSpec, 'services' | 'trusted' | 'outbound'>,
): string | undefined {
  if (family === 6 && spec.outbound.addressFamily === 'ipv4') return 'mail.yaml uses IPv4 only';
  if (family === 4 && spec.outbound.addressFamily === 'ipv6') return 'mail.yaml uses IPv6 only';
  switch (vantage) {
    case 'outside':
      return undefined;
    case 'published':
      return spec.services.some(({ publish }) => publish.length > 0)
        ? undefined
        : 'mail.yaml publishes no service';
    case 'inside': {
      const trusted = spec.trusted.some(
        ({ network }) => network.includes(':') === (family === 6) && !isLoopback(network),
      );
      return trusted ? undefined : `mail.yaml trusts no IPv${family} network`;
    }
  }
}

function isLoopback(network: string): boolean {
  return network.startsWith('127.') || /^\[?::1\]?/.test(network);
}
