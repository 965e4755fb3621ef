import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('gateways', import.meta.url));

/** Runs the script where `busybox ip` lists these routes. */
function run(routes: { v4: string; v6?: string }, table?: string, environment = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gateways-'));
  const busybox = `#!/bin/sh\ncase $2 in -4) cat <<'END'\n${routes.v4}\nEND\n;; -6) cat <<'END'\n${routes.v6 ?? ''}\nEND\n;; esac\n`;
  writeFileSync(join(folder, 'busybox'), busybox);
  chmodSync(join(folder, 'busybox'), 0o755);
  const words = [script];
  if (table !== undefined) {
    words.push(join(folder, 'table'));
    writeFileSync(join(folder, 'table'), table);
  }
  const env = { ...process.env, ...environment, PATH: `${folder}:${process.env['PATH']}` };
  return execFileSync('sh', words, { env, encoding: 'utf8' }).trim().split('\n');
}

const docker = {
  v4: `default via 10.88.9.1 dev eth0
10.88.9.0/24 dev eth0 scope link  src 10.88.9.2
local 10.88.9.2 dev eth0 table local scope host  src 10.88.9.2
broadcast 10.88.9.255 dev eth0 table local scope link  src 10.88.9.2
local 127.0.0.0/8 dev lo table local scope host  src 127.0.0.1`,
  v6: `fd12:3::/64 dev eth0  metric 256
fe80::/64 dev eth0  metric 256
default via fd12:3::1 dev eth0  metric 1024
multicast ff00::/8 dev eth0 table local  metric 256`,
};

test.each([
  ['the gateway of each default route', docker, ['10.88.9.1', 'fd12:3::1']],
  [
    'the gateway that was asked for, not the first address, which a client has',
    { v4: 'default via 10.1.0.254 dev eth0\n10.1.0.0/24 dev eth0 scope link  src 10.1.0.2' },
    ['10.1.0.254'],
  ],
  [
    'the first address of a network without a route of its own',
    {
      v4: `${docker.v4}\n172.20.128.0/17 dev eth1 scope link`,
      v6: 'fd00:5:0:2::/63 dev eth1\nfd0::5:100/120 dev eth1',
    },
    ['10.88.9.1', '172.20.128.1', 'fd00:5:0:2::1', 'fd0::5:101'],
  ],
  [
    'the first address as well where the route is of the link alone',
    { v4: docker.v4, v6: 'default via fe80::1 dev eth0\nfd12:3::/64 dev eth0' },
    ['10.88.9.1', 'fd12:3::1', 'fe80::1'],
  ],
  [
    'a pod whose address is all of its network',
    { v4: 'default via 169.254.1.1 dev eth0\n169.254.1.1 dev eth0 scope link' },
    ['169.254.1.1'],
  ],
  [
    'every way of several',
    {
      v4: 'default  metric 1\n\tnexthop via 10.1.0.1 dev eth0 weight 1\n\tnexthop via 10.2.0.1 dev eth1 weight 1',
    },
    ['10.1.0.1', '10.2.0.1'],
  ],
])('finds %s', (_name, routes, expected) => {
  expect(
    run(routes)
      .filter((each) => !each.startsWith('10.0.2.') && each !== '192.168.65.0/24')
      .sort(),
  ).toEqual([...expected].sort());
});

const table = '# why\n@gateways  DISABLE\n10.88.0.0/16  unix:/x\n';

test('writes a row for each in the place of the one that stands for them', () => {
  const rows = run(docker, table).filter((row) => !/^(10\.0\.2|192\.168\.65)\./.test(row));
  expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
    '# why',
    '10.88.9.1 DISABLE',
    'fd12:3::1 DISABLE',
    '10.88.0.0/16 unix:/x',
  ]);
});

test('leaves them out where they are the machine itself', () => {
  expect(run(docker, table, { MAILC_TRUST_HOST: 'yes' })).toEqual(['# why', '10.88.0.0/16  unix:/x']);
});

test.each(['', 'no', '1'])('does not take %j for a yes', (value) => {
  expect(run(docker, table, { MAILC_TRUST_HOST: value })[1]).toMatch(/^10\.88\.9\.1\s+DISABLE$/);
});
