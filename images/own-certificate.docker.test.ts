import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { platforms } from './platforms.ts';

const volume = `mailc-own-certificate-${process.pid}`;
const show =
  'openssl x509 -in "$chain" -noout -serial; stat -c "%a %n" /certs/* /certs/.[!.]* 2>/dev/null || true';

/** Runs shell commands in a container that has the volume, as the entry scripts run them. */
async function inContainer(platform: Platform, script: string): Promise<string> {
  const image = `localhost/mailc/postfix:${packageRoot().version}-${platform}`;
  const paths = ['MAILC_TLS_CHAIN=/certs/fullchain.pem', 'MAILC_TLS_KEY=/certs/privkey.pem'];
  const { status, stdout, stderr } = await docker([
    'run',
    '--rm',
    '--network=none',
    ...paths.flatMap((path) => ['--env', path]),
    `--volume=${volume}:/certs`,
    '--entrypoint=sh',
    image,
    '-euc',
    `for part in lib certificate own-certificate; do . /usr/lib/mailc/$part.sh; done; ${script}`,
  ]);
  expect(status, stderr).toBe(0);
  return stdout;
}

const serial = (text: string): string => /^serial=(.*)$/m.exec(text)?.[1] ?? '';

const make = (platform: Platform, name: string): Promise<string> =>
  inContainer(platform, `make_certificate ${name}; ${show}`);

describe.each(platforms)('a certificate of its own on %s', (platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    await docker(['volume', 'create', volume]);
  }, 300_000);

  afterAll(() => docker(['volume', 'rm', '--force', volume]));

  it('is made once, however many containers start at the same time', async () => {
    const made = await Promise.all([1, 2, 3].map(() => make(platform, 'mail.example.com')));
    expect(new Set(made.map(serial)).size).toBe(1);
    expect(made.filter((text) => text.includes('made a certificate'))).toHaveLength(1);
    expect(await make(platform, 'mail.example.com')).toBe(
      `serial=${serial(made[0] ?? '')}\n644 /certs/fullchain.pem\n600 /certs/privkey.pem\n`,
    );
  }, 60_000);

  it('is made anew for another name, with the same key', async () => {
    const key = 'sha256sum <"$key"';
    const before = await inContainer(platform, key);
    expect(await make(platform, `${'a'.repeat(60)}.example.com`)).toContain('made a certificate');
    expect(await inContainer(platform, key)).toBe(before);
  }, 30_000);

  it.each(['privkey.pem', 'fullchain.pem'])(
    'is made anew where %s is broken',
    async (file) => {
      await inContainer(platform, `: >/certs/${file}`);
      expect(await make(platform, 'mail.example.com')).toContain('made a certificate');
      expect(await make(platform, 'mail.example.com')).not.toContain('made a certificate');
    },
    30_000,
  );
});
