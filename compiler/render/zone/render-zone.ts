import type { Zone, ZoneGroup, ZoneRecord } from '../../model/dns.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { originComment } from '../origin-comment.ts';
import { absoluteName, plainName, recordText } from './record-text.ts';

/** The domain's records as a zone file, and what a web server publishes for it. */
export function renderZone(zone: Zone): FileTree {
  return new Map([
    [`dns/${zone.domain}.zone`, zoneText(zone)],
    ...zone.webFiles.map((file) => [`dns/${file.name}`, file.text] as const),
  ]);
}

/** A zone file (RFC 1035 section 5), one record a line. */
export function zoneText(zone: Zone): string {
  const head = [
    `; Records for the zone ${zone.domain}, written by mailc from mail.yaml: edit that instead.`,
    '; They go beside the records that the zone has already (SOA, NS, A, …).',
    `$ORIGIN ${absoluteName(zone.domain)}`,
  ];
  const text = [head, ...zone.groups.map((group) => groupLines(group, zone.domain))].map((lines) =>
    lines.join('\n'),
  );
  return `${text.join('\n\n')}\n`;
}

const groupLines = (group: ZoneGroup, domain: string): readonly string[] => [
  `; ${group.title}`,
  ...group.notes.map((note) => `; ${note}`),
  ...group.records.flatMap((record) => [`; ${originComment(record.origin)}`, recordLine(record, domain)]),
];

const recordLine = ({ owner, ttl, data }: ZoneRecord, domain: string): string =>
  [relative(owner, domain), ttl, 'IN', data.type, recordText(data)].join(' ');

/** An owner's name below the zone's: `@` is the zone itself. */
function relative(owner: string, domain: string): string {
  if (owner === domain) return '@';
  return owner.endsWith(`.${domain}`) ? plainName(owner.slice(0, -domain.length - 1)) : absoluteName(owner);
}
