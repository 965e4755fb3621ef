import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { platforms } from './platforms.ts';
import { type DkimKeyFile, refusedKeys, usedKeys } from './testing/dkim-key-files.ts';
import { type Project, prepareProject } from './testing/project.ts';
import { type Ended, mountSecretsFolder, setSecret, startWithEach } from './testing/secrets-folder.ts';
import { until } from './testing/until.ts';

const secret = 'dkim-example.com-mail';
let project: Project;
let ended: ReadonlyMap<string, Ended>;

/** The public half of the key that OpenDKIM signs with. */
async function inUse(): Promise<string> {
  const key = `/etc/opendkim/keys/${secret}`;
  return (await project.exec('opendkim', 'openssl', 'pkey', '-in', key, '-pubout')).stdout.trim();
}

async function isHealthy(): Promise<boolean> {
  return (await project.exec('opendkim', '/usr/lib/mailc/health')).status === 0;
}

describe.each(platforms)('private keys of DKIM on %s', (platform: Platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'dkim-keys');
    mountSecretsFolder(project, 'opendkim');
    ended = await startWithEach(project, 'opendkim', secret, refusedKeys);
    await project.compose('up', '--detach', '--no-deps', 'opendkim');
    await until('OpenDKIM is healthy', 60, isHealthy);
  }, 600_000);

  afterAll(() => project.remove(), 60_000);

  it.each(refusedKeys)('$name keeps OpenDKIM from starting, with the name of the secret', (file) => {
    const { status, said } = ended.get(file.name) ?? { status: 0, said: '' };
    expect(status).toBe(1);
    expect(said).toMatch(new RegExp(`^mailc: error: the secret ${secret} ${file.refused?.source}`, 'm'));
    expect(said).not.toContain(file.part);
  });

  it('is used however it is written', async () => {
    for (const { name, content, means } of usedKeys) {
      setSecret(project, secret, content);
      await until(`${name} is used`, 20, async () => (await inUse()) === means);
    }
    await until('OpenDKIM is healthy', 20, isHealthy);
  }, 200_000);

  it('stays when the next one is refused', async () => {
    const before = await inUse();
    const [bad = usedKeys[0] as DkimKeyFile] = refusedKeys.filter(({ name }) => name === 'cut-off');
    setSecret(project, secret, bad.content);
    await until('the log says so', 20, async () => {
      return (await project.logs('opendkim')).includes(`mailc: keeping the old key ${secret}`);
    });
    expect(await inUse()).toBe(before);
    expect(await isHealthy()).toBe(true);
  }, 60_000);
});
