import { Resolver } from 'node:dns/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorldRecord } from '../link/protocol.ts';
import { nameServer } from './dns.ts';

const port = 15_353;
const server = nameServer();
const resolver = new Resolver({ timeout: 1000, tries: 1 });
const long = ['p='.padEnd(255, 'A'), 'B'.repeat(255), 'C'.repeat(200)];
const records: WorldRecord[] = [
  { name: 'example.com', type: 'MX', priority: 10, data: ['mail.example.com'] },
  { name: 'mail._domainkey.example.com', type: 'TXT', data: long },
];

beforeAll(async () => {
  const names = {
    wildcards: [{ below: 'probe.test', addresses: ['198.18.0.2', 'fdc5::2'] }],
    clients: 'client.test',
  };
  await server.serve(['127.0.0.1'], records, names, port);
  resolver.setServers([`127.0.0.1:${port}`]);
});
afterAll(() => server.close());

test('listed records, over TCP where UDP is too small', async () => {
  expect(await resolver.resolveMx('EXAMPLE.com')).toEqual([{ exchange: 'mail.example.com', priority: 10 }]);
  expect(await resolver.resolveTxt('mail._domainkey.example.com')).toEqual([long]);
});

test('a wildcard answers for every name below it and both families', async () => {
  expect(await resolver.resolve4('a.b.probe.test')).toEqual(['198.18.0.2']);
  expect(await resolver.resolve6('x.probe.test')).toEqual(['fdc5::2']);
});

test.each(['198.18.7.9', 'fdc5:7a1e:6d61:1:5::1'])('%s has a name that leads back to it', async (address) => {
  const [name = ''] = await resolver.reverse(address);
  expect(await (address.includes(':') ? resolver.resolve6(name) : resolver.resolve4(name))).toEqual([
    address,
  ]);
});

test('a name that does not exist, and a name without such a record', async () => {
  await expect(resolver.resolve4('nowhere.example.org')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  await expect(resolver.resolve4('example.com')).rejects.toMatchObject({ code: 'ENODATA' });
  await expect(resolver.resolve4('_domainkey.example.com')).rejects.toMatchObject({ code: 'ENODATA' });
});

test('questions are kept, and records can be added', async () => {
  const before = server.queries(0).length;
  server.add([{ name: '2.0.0.127.list.test', type: 'A', data: ['127.0.0.2'] }]);
  expect(await resolver.resolve4('2.0.0.127.list.test')).toEqual(['127.0.0.2']);
  expect(server.queries(before)).toEqual([{ name: '2.0.0.127.list.test', type: 'A' }]);
});
