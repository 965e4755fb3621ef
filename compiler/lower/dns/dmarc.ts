import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ZoneGroup } from '../../model/dns.ts';
import { TTL } from './ttl.ts';
import { uriAddress } from './uri-address.ts';

/** Which domains of a mail.yaml have their reports sent to which other domain, read once for all of them. */
export interface ReportRoutes {
  /** By the domain that receives reports: the domains that they are about. */
  readonly reporters: ReadonlyMap<string, readonly ResolvedDomain[]>;
  /** The domains of mail.yaml. */
  readonly here: ReadonlySet<string>;
}

/** Reads the routes of all reports. */
export function reportRoutes({ domains }: ResolvedSpec): ReportRoutes {
  const reporters = new Map<string, ResolvedDomain[]>();
  for (const domain of domains) {
    const receiver = outsideReceiver(domain.name, domain.dmarc?.reports);
    if (receiver === undefined) continue;
    const known = reporters.get(receiver) ?? [];
    reporters.set(receiver, known);
    known.push(domain);
  }
  return { reporters, here: new Set(domains.map(({ name }) => name)) };
}

/** What receivers do with mail that fails both (RFC 7489 section 6.3). */
export function lowerDmarc(
  resolved: ResolvedSpec,
  domain: ResolvedDomain,
  dmarc: NonNullable<ResolvedDomain['dmarc']>,
  routes: ReportRoutes,
): ZoneGroup {
  const { policy, subdomains, reports } = dmarc;
  const tags = ['v=DMARC1', `p=${policy}`];
  if (subdomains !== undefined) tags.push(`sp=${subdomains}`);
  if (reports !== undefined) tags.push(`rua=mailto:${uriAddress(reports)}`);
  return {
    title: 'What to do with mail that fails both (DMARC)',
    notes: authorizationNotes(routes, domain.name, reports),
    records: [
      {
        owner: `_dmarc.${domain.name}`,
        ttl: TTL,
        data: { type: 'TXT', text: tags.join('; ') },
        origin: resolved.originOf(['domains', domain.name, 'dmarc']),
      },
    ],
  };
}

/**
 * In the zone of a domain that receives the reports of others here: the records that say it wants them, without which
 * receivers send none (RFC 7489 section 7.1).
 */
export function lowerReportAuthorizations(
  resolved: ResolvedSpec,
  receiver: ResolvedDomain,
  routes: ReportRoutes,
): readonly ZoneGroup[] {
  const records = (routes.reporters.get(receiver.name) ?? []).map((domain) => ({
    owner: `${domain.name}._report._dmarc.${receiver.name}`,
    ttl: TTL,
    data: { type: 'TXT', text: 'v=DMARC1' } as const,
    origin: resolved.originOf(['domains', domain.name, 'dmarc', 'reports']),
  }));
  if (records.length === 0) return [];
  return [{ title: 'It takes the DMARC reports of other domains', notes: [], records }];
}

function authorizationNotes(
  { here }: ReportRoutes,
  domain: string,
  reports: string | undefined,
): readonly string[] {
  const receiver = outsideReceiver(domain, reports);
  if (receiver === undefined || here.has(receiver)) return [];
  return [
    'The reports go to a domain that is not in mail.yaml. Receivers send none before its zone has',
    `${domain}._report._dmarc.${receiver}. IN TXT "v=DMARC1" (RFC 7489 section 7.1).`,
  ];
}

/** The domain that the reports go to, where it has to agree: it is neither this one, nor above or below it. */
function outsideReceiver(domain: string, reports: string | undefined): string | undefined {
  const receiver = reports?.slice(reports.lastIndexOf('@') + 1);
  if (receiver === undefined || receiver === domain) return undefined;
  return receiver.endsWith(`.${domain}`) || domain.endsWith(`.${receiver}`) ? undefined : receiver;
}
