import { expect, test } from 'vitest';
import type { Zone, ZoneData } from '../model/dns.ts';
import { mergeZones } from './merge-zones.ts';

const origin = { kind: 'mailc', reason: 'a test' } as const;

const zone = (domain: string, ...records: readonly (readonly [string, ZoneData])[]): Zone => ({
  domain,
  groups: [
    {
      title: 'Test',
      notes: ['a note'],
      records: records.map(([owner, data]) => ({ owner, ttl: 60, data, origin })),
    },
  ],
  webFiles: [],
});

const txt = (text: string): ZoneData => ({ type: 'TXT', text });
const mx = (exchange: string): ZoneData => ({ type: 'MX', preference: 10, exchange });
const srv = (target: string | undefined): ZoneData => ({
  type: 'SRV',
  priority: 0,
  weight: 0,
  port: 1,
  target,
});

const merged = (...zones: readonly Zone[]) =>
  mergeZones(zones).map(({ domain, groups }) => [
    domain,
    groups.flatMap(({ records }) => records.map(({ data }) => data)),
  ]);

test('one zone for each domain, in the order in which they come', () => {
  expect(merged(zone('b.example'), zone('a.example'), zone('b.example')).map(([domain]) => domain)).toEqual([
    'b.example',
    'a.example',
  ]);
});

test('one SPF record, with the senders of all and the end of the first', () => {
  expect(
    merged(
      zone('a.example', ['a.example', txt('v=spf1 mx include:x.example -all')]),
      zone('a.example', ['a.example', txt('v=spf1 a:out.example include:x.example ~all')]),
    ),
  ).toEqual([['a.example', [txt('v=spf1 mx include:x.example a:out.example -all')]]]);
});

test('of other texts at one name the first', () => {
  expect(
    merged(
      zone(
        'a.example',
        ['_dmarc.a.example', txt('v=DMARC1; p=reject')],
        ['s._domainkey.a.example', txt('one')],
      ),
      zone(
        'a.example',
        ['_dmarc.a.example', txt('v=DMARC1; p=none')],
        ['t._domainkey.a.example', txt('two')],
      ),
    ),
  ).toEqual([['a.example', [txt('v=DMARC1; p=reject'), txt('one'), txt('two')]]]);
});

test('exchangers stand beside each other, once each', () => {
  const zones = ['one.example', 'two.example', 'one.example'].map((host) =>
    zone('a.example', ['a.example', mx(host)]),
  );
  expect(merged(...zones)).toEqual([['a.example', [mx('one.example'), mx('two.example')]]]);
});

test.each([
  ['first', ['mail.a.example', undefined]],
  ['second', [undefined, 'mail.a.example']],
])('a service that the %s profile offers is offered', (_, targets) => {
  const zones = targets.map((target) => zone('a.example', ['_imaps._tcp.a.example', srv(target)]));
  expect(merged(...zones)).toEqual([['a.example', [srv('mail.a.example')]]]);
});

test('notes are not repeated', () => {
  const [first] = mergeZones([zone('a.example'), zone('a.example')]);
  expect(first?.groups.flatMap(({ notes }) => notes)).toEqual(['a note']);
});
