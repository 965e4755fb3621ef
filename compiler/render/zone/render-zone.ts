import { InternalError } from '../../diagnostic/internal-error.ts';
import type { Zone, ZoneData, ZoneGroup, ZoneRecord } from '../../model/dns.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { originComment } from '../origin-comment.ts';
import { characterStrings } from './character-strings.ts';

/** The domain's records as a zone file (RFC 1035 section 5), one record a line. */
export function renderZone(zone: Zone): FileTree {
  const head = [
    `; Records for the zone ${zone.domain}, written by mailc from mail.yaml: edit that instead.`,
    '; They go beside the records that the zone has already (SOA, NS, A, …).',
    `$ORIGIN ${absolute(zone.domain)}`,
  ];
  const text = [head, ...zone.groups.map((group) => groupLines(group, zone.domain))].map((lines) =>
    lines.join('\n'),
  );
  return new Map([[`dns/${zone.domain}.zone`, `${text.join('\n\n')}\n`]]);
}

const groupLines = (group: ZoneGroup, domain: string): readonly string[] => [
  `; ${group.title}`,
  ...group.notes.map((note) => `; ${note}`),
  ...group.records.flatMap((record) => [`; ${originComment(record.origin)}`, recordLine(record, domain)]),
];

const recordLine = ({ owner, ttl, data }: ZoneRecord, domain: string): string =>
  [relative(owner, domain), ttl, 'IN', data.type, dataText(data)].join(' ');

function dataText(data: ZoneData): string {
  switch (data.type) {
    case 'MX':
      return `${data.preference} ${absolute(data.exchange)}`;
    case 'TXT':
      return characterStrings(data.text);
  }
}

/** An owner's name below the zone's: `@` is the zone itself. */
function relative(owner: string, domain: string): string {
  if (owner === domain) return '@';
  return owner.endsWith(`.${domain}`) ? plain(owner.slice(0, -domain.length - 1)) : absolute(owner);
}

const absolute = (name: string): string => `${plain(name)}.`;

/** A name of letters, digits, hyphens and underscores: anything else would mean something in a zone file. */
function plain(name: string): string {
  if (/^[\w-]+(\.[\w-]+)*$/.test(name)) return name;
  throw new InternalError('a DNS name would break out of the zone file');
}
