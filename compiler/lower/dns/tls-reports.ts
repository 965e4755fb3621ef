import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ZoneGroup } from '../../model/dns.ts';
import { TTL } from './ttl.ts';
import { uriAddress } from './uri-address.ts';

/** Where others report that TLS to this server failed (RFC 8460 section 3). */
export const lowerTlsReports = (
  resolved: ResolvedSpec,
  domain: ResolvedDomain,
  reports: string,
): ZoneGroup => ({
  title: 'Who hears of TLS that failed (TLS-RPT)',
  notes: [],
  records: [
    {
      owner: `_smtp._tls.${domain.name}`,
      ttl: TTL,
      data: { type: 'TXT', text: `v=TLSRPTv1; rua=mailto:${uriAddress(reports)}` },
      origin: resolved.originOf(['domains', domain.name, 'tlsReports']),
    },
  ],
});
