import type { Zone, ZoneGroup } from '../../model/dns.ts';
import { recordText } from './record-text.ts';

/** The records of several domains as a table to read: name, type and value, a long text one string a line. */
export function dnsTable(zones: readonly Zone[]): string {
  return zones.map(zoneTable).join('\n');
}

function zoneTable({ domain, groups, webFiles }: Zone): string {
  const owners = groups.flatMap(({ records }) => records.map(({ owner }) => owner));
  const width = Math.max(...owners.map((owner) => owner.length), 'name'.length);
  const lines = groups.map((group) => groupTable(group, width));
  const files = webFiles.map(({ url, text }) =>
    [
      '',
      `  ${url}`,
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
      '',
    ].join('\n'),
  );
  return [`${domain}\n`, ...lines, ...files].join('');
}

function groupTable({ title, notes, records }: ZoneGroup, width: number): string {
  const rows = records.flatMap(({ owner, data }) => {
    const [first = '', ...others] =
      data.type === 'TXT' ? recordText(data).split(/(?<=") (?=")/) : [recordText(data)];
    const indent = ' '.repeat(width + 9);
    return [
      `  ${owner.padEnd(width)}  ${data.type.padEnd(4)} ${first}`,
      ...others.map((each) => `${indent}${each}`),
    ];
  });
  return ['', `  ${title}`, ...notes.map((note) => `    ${note}`), ...rows, ''].join('\n');
}
