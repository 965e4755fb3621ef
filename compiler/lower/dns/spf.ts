import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ZoneGroup, ZoneRecord } from '../../model/dns.ts';
import { TTL } from './ttl.ts';

/**
 * Who may send in the domain's name (RFC 7208), and, in the zone of the host's own name, who may say that name in EHLO:
 * receivers check it for mail without a sender, such as bounces (section 2.3).
 */
export function lowerSpf(resolved: ResolvedSpec, domain: ResolvedDomain, withHost: boolean): ZoneGroup {
  const { others, include } = domain.spf;
  const terms = [
    'v=spf1',
    'mx',
    ...include.map((name) => `include:${name}`),
    others === 'fail' ? '-all' : '~all',
  ];
  const own: ZoneRecord = {
    owner: domain.name,
    ttl: TTL,
    data: { type: 'TXT', text: terms.join(' ') },
    origin: resolved.originOf(['domains', domain.name, 'spf', 'others']),
  };
  const host: ZoneRecord = {
    owner: resolved.hostname,
    ttl: TTL,
    data: { type: 'TXT', text: 'v=spf1 a -all' },
    origin: resolved.originOf(['hostname']),
  };
  return { title: 'Who may send in its name (SPF)', notes: [], records: withHost ? [own, host] : [own] };
}
