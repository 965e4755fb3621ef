import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SuppliedData } from '../../../schema/supplied-data.ts';
import type { Zone, ZoneGroup } from '../../model/dns.ts';
import { lowerDkim } from './dkim.ts';
import { lowerDmarc, lowerReportAuthorizations } from './dmarc.ts';
import { lowerMx } from './mx.ts';
import { lowerSpf } from './spf.ts';

/** The DNS records of every mail domain. */
export function lowerZones(resolved: ResolvedSpec, supplied?: SuppliedData): readonly Zone[] {
  const home = hostDomain(resolved);
  return resolved.domains.map((domain) => ({
    domain: domain.name,
    groups: [
      lowerMx(resolved, domain),
      lowerSpf(resolved, domain, home === domain),
      ...(domain.dkim === undefined ? [] : [lowerDkim(resolved, domain, domain.dkim, supplied)]),
      ...(domain.unsigned === undefined ? [] : [unsignedGroup(domain.unsigned)]),
      ...(domain.dmarc === undefined ? [] : [lowerDmarc(resolved, domain, domain.dmarc)]),
      ...lowerReportAuthorizations(resolved, domain),
    ],
  }));
}

/** The reason for what is missing stands where it would be looked for. */
function unsignedGroup(reason: string): ZoneGroup {
  return { title: 'No keys (DKIM)', notes: [`Mail goes out unsigned: ${reason}`], records: [] };
}

/** The mail domain that the host's own name belongs to: the longest one. */
function hostDomain(resolved: ResolvedSpec): ResolvedDomain | undefined {
  return resolved.domains
    .filter((domain) => resolved.hostname.endsWith(`.${domain.name}`))
    .sort((a, b) => b.name.length - a.name.length)[0];
}
