import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { platforms } from './platforms.ts';
import { type OtherMachine, otherMachine } from './testing/other-machine.ts';
import { type Project, prepareProject } from './testing/project.ts';
import { until } from './testing/until.ts';

let project: Project;
let machine: OtherMachine;

const program = new URL('testing/ask-to-relay.ts', import.meta.url);

/** The compiled networks as they are; port 25 on this machine's addresses of the cable, at any free port. */
function override([ipv4, ipv6]: readonly [string, string]): string {
  return `services:
  postfix:
    restart: "no"
    ports: !override
      - { target: 25, host_ip: "${ipv4}" }
      - { target: 25, host_ip: "${ipv6}" }
  dovecot: { restart: "no", ports: !reset [] }
`;
}

/** The port of this machine that leads to port 25. */
async function portAt(address: string): Promise<string> {
  const format = '{{range index .NetworkSettings.Ports "25/tcp"}}{{.HostIp}} {{.HostPort}}\n{{end}}';
  const { stdout } = await docker(['inspect', '--format', format, `${project.name}-postfix-1`]);
  const line = stdout.split('\n').find((each) => each.startsWith(`${address} `));
  if (line === undefined) throw new Error(`port 25 is not published at ${address}: ${stdout}`);
  return line.split(' ')[1] ?? '';
}

describe.each(platforms)('a client on another machine than the containers of %s', (platform: Platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    machine = await otherMachine(`mailc-other-${process.pid}`);
    project = await prepareProject(platform, 'other-machine', 'both-families');
    writeFileSync(join(project.folder, 'override.yaml'), override(machine.here));
    const { status, stderr } = await project.compose('up', '--detach');
    if (status !== 0) throw new Error(stderr);
    await until(
      'postfix is healthy',
      40,
      async () => (await project.exec('postfix', '/usr/lib/mailc/health')).status === 0,
    );
  }, 300_000);

  afterAll(async () => {
    await project.remove();
    await machine.remove();
  }, 60_000);

  it('keeps its own address over IPv4, and may not relay', async () => {
    const [host] = machine.here;
    expect(await machine.runs(program, host, await portAt(host))).toMatch(/^554 5\.7\.1 /);
    expect(await project.logs('postfix')).toContain(`connect from unknown[${machine.there[0]}]`);
  }, 60_000);

  it('has its own address over IPv6, or with an old engine the gateway’s, and may not relay', async () => {
    const [, host] = machine.here;
    expect(await machine.runs(program, host, await portAt(host))).toMatch(/^554 5\.7\.1 /);
    const { stdout } = await docker(['version', '--format', '{{.Server.Version}}']);
    // Decision 0026: before 27, Docker's proxy takes what comes over IPv6 (but with ip6tables, which is off by default).
    const gateway = '{{range .NetworkSettings.Networks}}{{.IPv6Gateway}}{{end}}';
    const found = await docker(['inspect', '--format', gateway, `${project.name}-postfix-1`]);
    const client = Number.parseInt(stdout, 10) >= 27 ? machine.there[1] : found.stdout.trim();
    expect(await project.logs('postfix')).toContain(`connect from unknown[${client}]`);
  }, 60_000);
});
