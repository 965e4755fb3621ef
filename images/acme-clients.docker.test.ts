import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { compile } from '../compiler/compile.ts';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker, type Finished } from './docker.ts';
import { platforms } from './platforms.ts';
import { type AcmeClient, acmeClients } from './testing/acme-clients.ts';
import { type KeyPair, makeCertificate } from './testing/certificate.ts';
import { converse } from './testing/conversation.ts';
import { until } from './testing/until.ts';

const hash =
  '{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$30iKKPuFEpcqjXDgWH9Ixw$BiRSFmFDsOrDesEx/5V1xRgRAVVSr142hXqcgUl8bbI';
const services = ['postfix', 'dovecot'] as const;
const left: (() => Promise<void>)[] = [];

interface Running {
  readonly folder: string;
  up(): Promise<Finished>;
  compose(...args: readonly string[]): Promise<Finished>;
  logs(service: string): Promise<string>;
  serial(service: string): Promise<string>;
  container(service: string): string;
}

/** The compiled project of a mail.yaml that names the folder of an ACME client on this machine. */
function project(platform: Platform, { name, certificate }: AcmeClient): Running {
  const folder = mkdtempSync(join(tmpdir(), 'mailc-acme-'));
  const id = `mailc-acme-${name.replaceAll('.', '').toLowerCase()}-${platform}-${process.pid}`;
  const spec = {
    version: 1,
    hostname: 'mail.example.com',
    platform,
    domains: {
      'example.com': { unsigned: 'a test', mailboxes: { ann: { password: { hash } } } },
    },
    tls: { certificate: { ...certificate, directory: join(folder, certificate.directory) } },
    profiles: { mailserver: {} },
  };
  const { diagnostics, profiles } = compile({ text: stringify(spec), file: 'mail.yaml' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const tree = join(folder, 'out');
  for (const [path, content] of profiles[0]?.tree ?? []) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  const override = services.map((service) => [
    service,
    { environment: { MAILC_POLL_SECONDS: '1' }, restart: 'no', ports: 'RESET' },
  ]);
  const text = stringify({
    services: Object.fromEntries(override),
    networks: { default: { internal: true } },
  });
  writeFileSync(join(folder, 'override.yaml'), text.replaceAll('ports: RESET', 'ports: !reset []'));
  const files = ['--file', join(tree, 'compose.yaml'), '--file', join(folder, 'override.yaml')];
  const compose = (...args: readonly string[]): Promise<Finished> =>
    docker(['compose', '--project-name', id, ...files, ...args]);
  left.push(async () => {
    await compose('down', '--volumes', '--timeout', '3');
    rmSync(folder, { recursive: true, force: true });
  });
  const container = (service: string): string => `${id}-${service}-1`;
  const port = { postfix: 465, dovecot: 993 } as Readonly<Record<string, number>>;
  return {
    folder,
    container,
    compose,
    up: () => compose('up', '--detach'),
    logs: async (service) => (await compose('logs', '--no-color', '--no-log-prefix', service)).stdout,
    serial: async (service) => {
      const ask = `openssl s_client -connect 127.0.0.1:${port[service]} </dev/null 2>/dev/null | openssl x509 -noout -serial`;
      const { stdout } = await docker(['exec', container(service), 'sh', '-c', ask]);
      return stdout.trim().replace('serial=', '').replace(/^0+/, '');
    },
  };
}

const serialOf = ({ serial }: KeyPair): string => serial.replace(/^0+/, '');
const healthy = async (running: Running, service: string): Promise<boolean> =>
  (await docker(['exec', running.container(service), '/usr/lib/mailc/health'])).status === 0;

async function served(running: Running, pair: KeyPair): Promise<void> {
  for (const service of services)
    await until(`${service} serves it`, 30, async () => (await running.serial(service)) === serialOf(pair));
}

describe.each(platforms)('the folder of an ACME client on %s', (platform) => {
  beforeAll(() => buildImages({ platforms: [platform], report: () => undefined }), 300_000);
  afterEach(async () => {
    for (const remove of left.splice(0)) await remove();
  }, 60_000);

  it.each(acmeClients)(
    '$name: works as it lies, and through a renewal, while sessions go on',
    async (client) => {
      const running = project(platform, client);
      const [first, second] = [await makeCertificate(), await makeCertificate()];
      client.install(running.folder, 0, first);
      expect((await running.up()).status).toBe(0);
      await served(running, first);
      for (const service of services)
        await until(`${service} is healthy`, 20, () => healthy(running, service));
      const smtp = converse(running.container('postfix'), 25);
      const imap = converse(running.container('dovecot'), 143);
      expect([await smtp.say(''), await imap.say('')]).toEqual([
        expect.stringMatching(/^220 /),
        expect.stringMatching(/^\* OK /),
      ]);
      client.install(running.folder, 1, second);
      await served(running, second);
      expect([await smtp.say('EHLO client.example'), await imap.say('a NOOP')]).toEqual([
        expect.stringMatching(/^250/),
        expect.stringMatching(/a OK/),
      ]);
      smtp.close();
      imap.close();
    },
    120_000,
  );

  it('that is empty is waited for with its reason, said once, until the client has issued', async () => {
    const [certbot] = acmeClients as readonly [AcmeClient];
    const running = project(platform, certbot);
    expect((await running.up()).status).toBe(0);
    const words = 'waiting: /certs/fullchain.pem is not there; /certs/ is empty';
    for (const service of services) {
      await until(`${service} waits`, 20, async () => (await running.logs(service)).includes(words));
      expect(await healthy(running, service)).toBe(false);
    }
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect((await running.logs('postfix')).match(/waiting: /g)).toHaveLength(1);
    const pair = await makeCertificate();
    certbot.install(running.folder, 0, pair);
    await served(running, pair);
    for (const service of services) await until(`${service} is healthy`, 20, () => healthy(running, service));
  }, 120_000);

  it('with a link into a folder that is not mounted is named, and left once it is mended', async () => {
    const [certbot] = acmeClients as readonly [AcmeClient];
    const running = project(platform, { ...certbot, certificate: { directory: 'certs' } });
    const pair = await makeCertificate();
    certbot.install(running.folder, 0, pair);
    const certs = join(running.folder, 'certs');
    mkdirSync(certs, { mode: 0o755 });
    chmodSync(certs, 0o755);
    for (const name of ['fullchain.pem', 'privkey.pem'])
      symlinkSync(`../letsencrypt/live/mail.example.com/${name}`, join(certs, name));
    expect((await running.up()).status).toBe(0);
    await until('postfix says why', 20, async () =>
      /waiting: .*fullchain\.pem is a link to \.\.\/letsencrypt.* is not mounted/.test(
        await running.logs('postfix'),
      ),
    );
    rmSync(join(certs, 'fullchain.pem'));
    writeFileSync(join(certs, 'fullchain.pem'), pair.chain);
    await until('postfix says what is next', 20, async () =>
      /waiting: .*privkey\.pem is a link/.test(await running.logs('postfix')),
    );
    rmSync(join(certs, 'privkey.pem'));
    writeFileSync(join(certs, 'privkey.pem'), pair.key, { mode: 0o600 });
    await served(running, pair);
  }, 120_000);
});
