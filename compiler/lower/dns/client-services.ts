import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ServiceName } from '../../../schema/service-name.ts';
import type { ZoneGroup, ZoneRecord } from '../../model/dns.ts';
import { publishedServices } from '../../rules/support/published.ts';
import { TTL } from './ttl.ts';

/**
 * The services of mail programs, the better first: TLS from the first byte before STARTTLS (RFC 8314 section 5.1), IMAP
 * before POP3 (RFC 6186 section 3.4).
 */
const priorities: readonly (readonly [ServiceName, number])[] = [
  ['submissions', 0],
  ['submission', 10],
  ['imaps', 0],
  ['imap', 10],
  ['pop3s', 20],
  ['pop3', 30],
];

/**
 * Where mail programs find the domain's services (RFC 6186 section 3, RFC 8314 section 5.1): a target of `.` for those
 * that are not offered. One that is offered but not published beyond loopback may be reached through something else, of
 * which nothing can be said.
 */
export function lowerClientServices(resolved: ResolvedSpec, domain: ResolvedDomain): readonly ZoneGroup[] {
  if (domain.mailboxes.length === 0) return [];
  const published = new Map(publishedServices(resolved).map(({ name, publish }) => [name, publish.port]));
  const offered = new Set(resolved.services.map(({ name }) => name));
  if (!priorities.some(([name]) => published.has(name))) return [];
  const records = priorities.flatMap(([name, priority]): ZoneRecord[] => {
    const port = published.get(name);
    if (port === undefined && offered.has(name)) return [];
    const there = port !== undefined;
    return [
      {
        owner: `_${name}._tcp.${domain.name}`,
        ttl: TTL,
        data: {
          type: 'SRV',
          priority: there ? priority : 0,
          weight: there ? 1 : 0,
          port: port ?? 0,
          target: there ? resolved.hostname : undefined,
        },
        origin: resolved.originOf(['services', name]),
      },
    ];
  });
  return [{ title: 'Where mail programs find the services', notes: [], records }];
}
