import type { Zone, ZoneData, ZoneGroup, ZoneRecord } from '../model/dns.ts';

/**
 * The zones of several profiles as one for each domain. A name has one SPF record (RFC 7208 section 3.2), so the senders of
 * all profiles are put into one; a service that one profile offers is offered. Of other records that contradict each other
 * the first counts: `dns/contradiction` reports them.
 */
export function mergeZones(zones: readonly Zone[]): readonly Zone[] {
  const names = [...new Set(zones.map(({ domain }) => domain))];
  return names.map((domain) => {
    const same = zones.filter((zone) => zone.domain === domain);
    const files = same.flatMap(({ webFiles }) => webFiles);
    return {
      domain,
      groups: mergeGroups(same.flatMap(({ groups }) => groups)),
      webFiles: files.filter((file, index) => files.findIndex(({ name }) => name === file.name) === index),
    };
  });
}

function mergeGroups(groups: readonly ZoneGroup[]): readonly ZoneGroup[] {
  const titles = [...new Set(groups.map(({ title }) => title))];
  return titles.map((title) => {
    const same = groups.filter((group) => group.title === title);
    return {
      title,
      notes: [...new Set(same.flatMap(({ notes }) => notes))],
      records: same.flatMap(({ records }) => records).reduce(withRecord, []),
    };
  });
}

function withRecord(records: readonly ZoneRecord[], record: ZoneRecord): readonly ZoneRecord[] {
  const index = records.findIndex(({ owner, data }) => owner === record.owner && isOneOf(data, record.data));
  const first = records[index];
  if (first === undefined) return [...records, record];
  return records.with(index, { ...first, data: mergeData(first.data, record.data) });
}

/** Whether the two cannot stand beside each other; exchangers, and servers of one service, can. */
function isOneOf(first: ZoneData, second: ZoneData): boolean {
  if (first.type === 'TXT' || second.type === 'TXT') return first.type === second.type;
  return JSON.stringify(first) === JSON.stringify(second) || isOffer(first) !== isOffer(second);
}

const isOffer = (data: ZoneData): boolean => data.type !== 'SRV' || data.target !== undefined;

function mergeData(first: ZoneData, second: ZoneData): ZoneData {
  if (first.type === 'TXT' && second.type === 'TXT') {
    return isSpf(first.text) && isSpf(second.text)
      ? { type: 'TXT', text: mergeSpf(first.text, second.text) }
      : first;
  }
  return isOffer(first) ? first : second;
}

const isSpf = (text: string): boolean => text.startsWith('v=spf1 ');

/** The terms of both, with the end of the first. */
function mergeSpf(first: string, second: string): string {
  const [terms, more] = [first, second].map((text) => text.split(' ').slice(1, -1));
  const end = first.slice(first.lastIndexOf(' ') + 1);
  return ['v=spf1', ...new Set([...(terms ?? []), ...(more ?? [])]), end].join(' ');
}
