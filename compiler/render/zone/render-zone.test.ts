import { expect, test } from 'vitest';
import { InternalError } from '../../diagnostic/internal-error.ts';
import type { Zone, ZoneRecord } from '../../model/dns.ts';
import { renderZone } from './render-zone.ts';

const origin = { kind: 'spec', path: ['hostname'] } as const;

const zone = (...records: readonly Omit<ZoneRecord, 'ttl' | 'origin'>[]): Zone => ({
  domain: 'example.com',
  webFiles: [],
  groups: [{ title: 'Test', notes: [], records: records.map((record) => ({ ...record, ttl: 60, origin })) }],
});

const lines = (printed: Zone): readonly string[] =>
  [...renderZone(printed).values()]
    .join('')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(';'));

test('owners are relative to the zone, names in the data are absolute', () => {
  expect(
    lines(
      zone(
        { owner: 'example.com', data: { type: 'MX', preference: 10, exchange: 'mail.example.com' } },
        { owner: 'a._domainkey.example.com', data: { type: 'TXT', text: 'x' } },
        { owner: 'notexample.com', data: { type: 'TXT', text: 'x' } },
      ),
    ),
  ).toEqual([
    '$ORIGIN example.com.',
    '@ 60 IN MX 10 mail.example.com.',
    'a._domainkey 60 IN TXT "x"',
    'notexample.com. 60 IN TXT "x"',
  ]);
});

test.each(['a b.example.com', 'a\n@.example.com', 'a;b.example.com', 'a..example.com', '$x.example.com', ''])(
  'refuses the name %j',
  (owner) => {
    expect(() => renderZone(zone({ owner, data: { type: 'TXT', text: 'x' } }))).toThrow(InternalError);
  },
);
