import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { platforms } from './platforms.ts';
import { logIn } from './testing/log-in.ts';
import { type Project, prepareProject } from './testing/project.ts';
import { until } from './testing/until.ts';

/** SHA512-CRYPT of the empty password (crypt(5)). */
const ofNothing =
  '{SHA512-CRYPT}$6$rounds=1000$saltsaltsalt$jxnogIQ/ZL1VZvOq.y4pEmHbq9HrJCPi245SX3By9oliRmTRmr27wLZvHrX/a3nPa2M9z4voBU0NX95w6kzQO/';
const complaint =
  'mailc: error: the password of empty@example.com in mail.yaml is a hash of the empty password, or one that doveadm does not know';

let project: Project;

/** Adds so many mailboxes with one good hash, and then one whose hash is of the empty password. */
function addMailboxes(count: number): void {
  const file = join(project.folder, 'dovecot/users');
  const users = readFileSync(file, 'utf8');
  const hash = /^kiosk@example\.com:([^:]+):/m.exec(users)?.[1] ?? '';
  const good = Array.from({ length: count }, (_, n) => `more${n}@example.com:${hash}::::::\n`);
  writeFileSync(file, `${users}${good.join('')}empty@example.com:${ofNothing}::::::\n`);
}

describe.each(platforms)('a hash of the empty password in mail.yaml on %s', (platform: Platform) => {
  beforeEach(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'empty-hashes');
  }, 300_000);

  afterEach(() => project.remove(), 60_000);

  it('keeps Dovecot from starting', async () => {
    addMailboxes(0);
    await project.compose('up', '--detach', '--no-deps', 'dovecot');
    await until('the container has ended', 30, async () =>
      (await project.compose('ps', '--all', '--format', '{{.State}}')).stdout.includes('exited'),
    );
    expect(await project.logs('dovecot')).toContain(complaint);
  }, 100_000);

  it('among more than fifty is named while Dovecot runs, and lets nobody in', async () => {
    addMailboxes(60);
    await project.compose('up', '--detach', '--no-deps', 'dovecot');
    await until('the log names it', 60, async () => (await project.logs('dovecot')).includes(complaint));
    await until('Dovecot answers', 60, async () => {
      return (await project.exec('dovecot', '/usr/lib/mailc/health')).status === 0;
    });
    for (const protocol of ['imap', 'imap-login', 'pop3', 'pop3-pass'] as const) {
      const { good, answer } = await logIn(project.name, protocol, 'empty@example.com', '');
      expect({ good, refused: /^(a NO|-ERR)/m.test(answer) }, protocol).toEqual({
        good: false,
        refused: true,
      });
    }
  }, 200_000);
});
