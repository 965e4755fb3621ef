import { expect, test } from 'vitest';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { overlap, printAddress, readAddress, readNetwork } from './address.ts';
import { planNetworks } from './plan.ts';

function spec(networks: readonly string[], addressFamily = 'any'): ResolvedSpec {
  return {
    trusted: networks.map((network) => ({ network, reason: undefined })),
    outbound: { addressFamily },
  } as unknown as ResolvedSpec;
}

const holds = (network: string, address: string): boolean =>
  overlap(readNetwork(network), readNetwork(address));

test.each([
  '192.0.2.1',
  '::',
  '::1',
  'fd00::',
  'fdc5:7a1e:6d61:1::5',
  '2001:db8:0:1:1:1:1:1',
  '2001:0:0:1::1',
])('%s is read and printed', (text) => {
  expect(printAddress(readAddress(text), text.includes(':') ? 128 : 32)).toBe(text);
});

test.each([
  '10.5.5.0/24',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '10.1.2.3/32',
  '10.1.2.4/30',
  '192.168.7.128/25',
  '[fd00:5::]/64',
  '2001:db8::/32',
  'fd00:5::9/128',
])('clients of %s are in it, everybody else of the plan is where addresses are free', (trusted) => {
  const plan = planNetworks(spec([trusted]), []).find(({ name }) => name.startsWith('inside'));
  if (plan === undefined) throw new Error('no plan');
  const clients = [0, 1, 7, 200, 5000].map(plan.client);
  const infrastructure = [plan.gateway, plan.world, plan.postfix, plan.dovecot];
  expect(clients.every((client) => holds(trusted, client) && holds(plan.subnet, client))).toBe(true);
  expect(infrastructure.every((address) => holds(plan.subnet, address) && !clients.includes(address))).toBe(
    true,
  );
  if (plan.neighbour !== undefined) {
    expect(holds(trusted, plan.neighbour)).toBe(false);
    expect(holds(plan.subnet, plan.neighbour)).toBe(true);
  }
});

test('outside is in no trusted network and in no network that exists', () => {
  const taken = ['198.18.0.0/18', '198.18.128.0/17'];
  const [outside] = planNetworks(spec(['198.18.64.0/18', '10.5.5.0/24']), taken);
  expect(outside?.subnet).toBe('198.19.0.0/18');
});

test('no network left is an error of the tool', () => {
  expect(() => planNetworks(spec(['198.16.0.0/12']), [])).toThrow('No network is left');
});

test('IPv4 only means IPv4 only', () => {
  const plans = planNetworks(spec(['fd00:5::/64'], 'ipv4'), []);
  expect(plans.map(({ name, family }) => `${name} ${family}`)).toEqual(['outside 4']);
});

test('each IPv6 client is counted by itself: Postfix counts by /84', () => {
  const plan = planNetworks(spec([]), []).find(({ family }) => family === 6);
  expect(holds(`${plan?.client(0)}/84`, plan?.client(1) ?? '')).toBe(false);
});

test.each(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'])('%s is trusted and partly in use', (trusted) => {
  const base = trusted.split('.').slice(0, 2).join('.');
  const taken = [`${base}.0.0/18`, `${base}.64.0/20`];
  const plan = planNetworks(spec([trusted]), taken).find(({ name }) => name === 'inside');
  const subnet = readNetwork(plan?.subnet ?? '0.0.0.0/0');
  expect(taken.some((each) => overlap(subnet, readNetwork(each)))).toBe(false);
  expect(holds(trusted, plan?.client(0) ?? '')).toBe(true);
  expect(plan?.neighbour).toBeUndefined();
});

test('of several trusted networks, the first with room is inside', () => {
  const plans = planNetworks(spec(['10.5.5.0/24', '10.6.0.0/24']), ['10.5.0.0/16']);
  expect(plans.find(({ name }) => name === 'inside')?.subnet).toBe('10.6.0.0/23');
});

test('a trusted network of 16 bits has a place next to it only where that is free', () => {
  const inside = (taken: readonly string[]) =>
    planNetworks(spec(['192.168.0.0/16']), taken).find(({ name }) => name === 'inside');
  expect(inside([])?.neighbour).toBe('192.169.0.77');
  expect(inside(['192.168.0.0/20'])?.subnet).toBe('192.168.77.0/24');
});
