import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import { entryService, vantageOf } from '../entry.ts';
import type { CheckVantage, Family, Vantage } from '../vantage.ts';

/** The family of a check's connections. */
export function familyOf({ family }: Pick<Check, 'family'>, spec: ResolvedSpec): Family {
  return family ?? (spec.outbound.addressFamily === 'ipv6' ? 6 : 4);
}

/** Why a check does not apply to a spec; undefined when it does. Nothing that a server says has a part in it. */
export function inapplicable(check: Check, spec: ResolvedSpec): string | undefined {
  const missing = check.requires.filter((feature) => !spec.features.has(feature));
  if (missing.length > 0) return `mail.yaml does not promise ${missing.join(', ')}`;
  return (
    noEntry(check.vantage, spec) ??
    noVantage(vantageOf(check.vantage, spec), familyOf(check, spec), spec) ??
    check.unless?.(spec)
  );
}

function noEntry(vantage: CheckVantage, spec: ResolvedSpec): string | undefined {
  return (vantage === 'entry' || vantage === 'trusted') && entryService(spec) === undefined
    ? 'every service of mail.yaml wants a login'
    : undefined;
}

/** Why there is no such vantage for a spec. */
export function noVantage(vantage: Vantage, family: Family, spec: ResolvedSpec): string | undefined {
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
