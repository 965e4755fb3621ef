import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { platforms } from './platforms.ts';
import { logIn, loginProtocols } from './testing/log-in.ts';
import { type Project, prepareProject } from './testing/project.ts';
import { refusedValues, usedValues } from './testing/secret-values.ts';
import { type Ended, mountSecretsFolder, setSecret, startWithEach } from './testing/secrets-folder.ts';
import { until } from './testing/until.ts';

let project: Project;
let ended: ReadonlyMap<string, Ended>;

const address = (name: string): string => `${name}@example.com`;

describe.each(platforms)('passwords of mailboxes on %s', (platform: Platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'passwords');
    mountSecretsFolder(project, 'dovecot');
    ended = await startWithEach(project, 'dovecot', 'user2-password', refusedValues);
    const logins = join(project.folder, 'dovecot/users.secret');
    const lines = usedValues.map(({ name }) => `${address(name)}:{SECRET}${name}::::::\n`);
    for (const { name, content } of usedValues) setSecret(project, name, content);
    writeFileSync(logins, readFileSync(logins, 'utf8') + lines.join(''));
    await project.compose('up', '--detach');
    for (const service of ['dovecot', 'postfix'])
      await until(`${service} is healthy`, 120, async () => {
        return (await project.exec(service, '/usr/lib/mailc/health')).status === 0;
      });
  }, 600_000);

  afterAll(() => project.remove(), 60_000);

  it.each(refusedValues)('$name keeps Dovecot from starting, with its name', ({ name, refused }) => {
    const { status, said } = ended.get(name) ?? { status: 0, said: '' };
    expect(status).toBe(1);
    expect(said).toMatch(new RegExp(`^mailc: error: the secret user2-password ${refused?.source}`, 'm'));
    expect(said).not.toMatch(/gehe/);
  });

  it.each(usedValues)(
    '$name logs in over every protocol',
    async ({ name, means = '' }) => {
      for (const protocol of loginProtocols) {
        const { good } = await logIn(project.name, protocol, address(name), means);
        expect(good, protocol).toBe(true);
      }
    },
    120_000,
  );

  it('none of them lets the empty password in', async () => {
    const asked = usedValues.map(({ name }) => {
      return `(doveadm auth test ${address(name)} '' 2>&1 | sed 's/^/${name}: /') &`;
    });
    const { stdout } = await project.exec('dovecot', 'sh', '-c', `${asked.join('\n')}\nwait`);
    const answers = usedValues.map(({ name }) =>
      stdout.includes(`${name}: passdb: ${address(name)} auth failed`),
    );
    expect(answers, stdout).not.toContain(false);
    for (const protocol of loginProtocols) {
      const { answer, good } = await logIn(project.name, protocol, address('line-end'), '');
      expect({ good, refused: /^(a NO|-ERR|535)/m.test(answer) }, protocol).toEqual({
        good: false,
        refused: true,
      });
    }
  }, 200_000);

  it('a refused one leaves the old password, and another login gets its new one', async () => {
    setSecret(project, 'one-byte', 'geheim \r\n');
    setSecret(project, 'dollar', 'another');
    await until('the new password works', 30, async () => {
      return (await logIn(project.name, 'imap', address('dollar'), 'another')).good;
    });
    expect((await logIn(project.name, 'imap', address('one-byte'), 'x')).good).toBe(true);
    const log = await project.logs('dovecot');
    expect(log).toContain('mailc: error: the secret one-byte begins or ends with a blank');
    expect(log).toContain('mailc: keeping the old password of one-byte@example.com');
    expect(log).not.toMatch(/geheim|another/);
  }, 120_000);
});
