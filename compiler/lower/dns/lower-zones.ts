import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SuppliedData } from '../../../schema/supplied-data.ts';
import type { Zone, ZoneGroup } from '../../model/dns.ts';
import { lowerClientServices } from './client-services.ts';
import { lowerDkim } from './dkim.ts';
import { lowerDmarc, lowerReportAuthorizations, reportRoutes } from './dmarc.ts';
import { canPromiseTls, lowerMtaSts, policyFile } from './mta-sts.ts';
import { lowerMx } from './mx.ts';
import { lowerSpf, upstreamOf } from './spf.ts';
import { lowerTlsReports } from './tls-reports.ts';

/** The DNS records of every mail domain. */
export function lowerZones(resolved: ResolvedSpec, supplied?: SuppliedData): readonly Zone[] {
  const home = hostDomain(resolved);
  const routes = reportRoutes(resolved);
  return resolved.domains.map((domain) => {
    const receives = resolved.features.has('smtp-inbound') && domain.here;
    const policy = receives && canPromiseTls(resolved) ? domain.mtaSts : undefined;
    return {
      domain: domain.name,
      groups: [
        ...(receives ? [lowerMx(resolved, domain)] : []),
        lowerSpf(resolved, domain, home === domain),
        ...signingGroups(resolved, domain, supplied),
        ...(domain.dmarc === undefined ? [] : [lowerDmarc(resolved, domain, domain.dmarc, routes)]),
        ...lowerReportAuthorizations(resolved, domain, routes),
        ...(policy === undefined ? [] : [lowerMtaSts(resolved, domain, policy)]),
        ...(receives && domain.tlsReports !== undefined
          ? [lowerTlsReports(resolved, domain, domain.tlsReports)]
          : []),
        ...lowerClientServices(resolved, domain),
      ],
      webFiles: policy === undefined ? [] : [policyFile(resolved, domain, policy)],
    };
  });
}

function signingGroups(
  resolved: ResolvedSpec,
  domain: ResolvedDomain,
  supplied: SuppliedData | undefined,
): readonly ZoneGroup[] {
  if (domain.dkim !== undefined) return [lowerDkim(resolved, domain, domain.dkim, supplied)];
  if (domain.unsigned !== undefined) return [unsignedGroup(domain.unsigned)];
  const upstream = upstreamOf(resolved, domain);
  if (upstream === undefined) return [];
  const note = `${upstream.host} signs, if anybody does: its provider names the records, and they go into this zone.`;
  return [{ title: 'Keys of the upstream server (DKIM)', notes: [note], records: [] }];
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
