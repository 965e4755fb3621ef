import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ZoneGroup } from '../../model/dns.ts';
import { TTL } from './ttl.ts';

/** Where the domain's mail goes (RFC 5321 section 5). */
export const lowerMx = (resolved: ResolvedSpec, domain: ResolvedDomain): ZoneGroup => ({
  title: 'Mail for the domain comes to this server',
  notes: addressNotes(resolved),
  records: [
    {
      owner: domain.name,
      ttl: TTL,
      data: { type: 'MX', preference: 10, exchange: resolved.hostname },
      origin: resolved.originOf(['hostname']),
    },
  ],
});

/** What a server that others talk to, or that talks to others, needs besides. */
export const addressNotes = ({ hostname }: ResolvedSpec): readonly string[] => [
  `${hostname} needs an A record, an AAAA record where it has IPv6, and a PTR record for each`,
  'of those addresses that leads back to it: you add them, mailc does not know the addresses.',
];
