import type { Zone } from '../../model/dns.ts';
import { recordText } from './record-text.ts';

/** The records of several domains as data for programs. */
export function dnsJson(zones: readonly Zone[]): string {
  const domains = zones.map(({ domain, groups, webFiles }) => ({
    domain,
    records: groups.flatMap(({ title, records }) =>
      records.map(({ owner, ttl, data }) => ({
        name: owner,
        ttl,
        type: data.type,
        value: data.type === 'TXT' ? data.text : recordText(data),
        purpose: title,
      })),
    ),
    notes: groups.flatMap(({ title, notes }) => notes.map((text) => ({ purpose: title, text }))),
    web: webFiles.map(({ url, text }) => ({ url, text })),
  }));
  return `${JSON.stringify({ domains }, undefined, 2)}\n`;
}
