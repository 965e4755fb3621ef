import { expect, test } from 'vitest';
import { freeAddresses } from './project-networks.ts';

test('the highest addresses that nobody has, and none of the half that the engine gives out first', () => {
  const network = { subnet: '172.18.0.0/28', used: ['172.18.0.1', '172.18.0.13'], family: 4 } as const;
  expect(freeAddresses(network, '172.18.0.12')).toEqual([
    '172.18.0.14',
    '172.18.0.11',
    '172.18.0.10',
    '172.18.0.9',
  ]);
});

test('a wide network gives a few hundred, the broadcast address is none of them', () => {
  const free = freeAddresses({ subnet: '172.18.0.0/16', used: [], family: 4 }, undefined);
  expect(free).toHaveLength(400);
  expect(free[0]).toBe('172.18.255.254');
});

test('IPv6 networks have no broadcast address', () => {
  const network = { subnet: 'fd00:5::/125', used: [], family: 6 } as const;
  expect(freeAddresses(network, undefined)).toEqual(['fd00:5::7', 'fd00:5::6', 'fd00:5::5']);
});
