import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { platforms } from './platforms.ts';
import { askToRelay } from './testing/ask-to-relay.ts';
import { type Project, prepareProject } from './testing/project.ts';
import { until } from './testing/until.ts';

let project: Project;

/** What an operator may lay over compose.yaml: the project's own network is one that mail.yaml trusts, and the only one. */
const OVERRIDE = `services:
  postfix:
    restart: "no"
    environment: { MAILC_POLL_SECONDS: "1" }
    ports: !override
      - { target: 25, host_ip: 127.0.0.1 }
      - { target: 25, host_ip: "::1" }
    networks: { clients: !reset null, default: {} }
  dovecot:
    restart: "no"
    ports: !reset []
    networks: { clients: !reset null, default: {} }
networks:
  clients: !reset null
  default: { enable_ipv6: true, ipam: { config: [{ subnet: 10.88.9.0/24 }, { subnet: "fd88:9::/64" }] } }
`;

/** Where port 25 is published, in both families. */
async function places(): Promise<readonly [string, number][]> {
  const format = '{{range index .NetworkSettings.Ports "25/tcp"}}{{.HostIp}} {{.HostPort}}\n{{end}}';
  const { stdout } = await docker(['inspect', '--format', format, `${project.name}-postfix-1`]);
  const found = stdout
    .trim()
    .split('\n')
    .map((line): [string, number] => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]);
  return found.sort();
}

async function start(): Promise<void> {
  await until(
    'postfix is healthy',
    40,
    async () => (await project.exec('postfix', '/usr/lib/mailc/health')).status === 0,
  );
}

describe.each(platforms)('the published ports of %s, in a trusted network', (platform: Platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'published', 'both-families');
    writeFileSync(join(project.folder, 'override.yaml'), OVERRIDE);
    const { status, stderr } = await project.compose('up', '--detach');
    if (status !== 0) throw new Error(stderr);
    await start();
  }, 300_000);

  afterAll(() => project.remove(), 60_000);

  it('relay for nobody, over IPv4 and over IPv6', async () => {
    const found = await places();
    expect(found.map(([host]) => host)).toEqual(['127.0.0.1', '::1']);
    for (const [host, port] of found) expect(await askToRelay(host, port)).toMatch(/^554 5\.7\.1 /);
    expect(await project.logs('postfix')).toContain('connect from unknown[10.88.9.1]');
    expect(await project.logs('postfix')).toContain('connect from unknown[fd88:9::1]');
  });

  it('of a network that is connected later, the gateway is no more trusted than the others', async () => {
    const late = `${project.name}-late`;
    await docker(['network', 'create', '--subnet', '10.88.10.0/28', '--gateway', '10.88.10.1', late]);
    try {
      await docker(['network', 'connect', late, `${project.name}-postfix-1`]);
      await until('its gateway is in the table', 20, async () =>
        (await project.exec('postfix', 'cat', '/etc/postfix/tables/gateways')).stdout.includes('10.88.10.1 '),
      );
    } finally {
      await docker(['network', 'disconnect', late, `${project.name}-postfix-1`]);
      await docker(['network', 'rm', late]);
    }
  }, 60_000);

  it('without the gateways, they would be an open relay', async () => {
    const file = join(project.folder, 'postfix/main.cf');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^ *!cidr:.*gateways\n/m, ''));
    await project.compose('up', '--detach', '--force-recreate', '--timeout', '5', 'postfix');
    await start();
    for (const [host, port] of await places()) expect(await askToRelay(host, port)).toMatch(/^250 /);
  }, 60_000);
});
