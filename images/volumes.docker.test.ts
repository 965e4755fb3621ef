import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { platforms } from './platforms.ts';
import { type Project, prepareProject } from './testing/project.ts';
import { until } from './testing/until.ts';

let project: Project;

async function healthy(service: string): Promise<boolean> {
  return (await project.exec(service, '/usr/lib/mailc/health')).status === 0;
}

describe.each(platforms)('the volumes of the images of %s', (platform: Platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'volumes');
    await project.compose('up', '--detach');
    for (const service of ['postfix', 'dovecot'])
      await until(`${service} is healthy`, 20, () => healthy(service));
  }, 300_000);

  afterAll(() => project.remove(), 60_000);

  it('postfix turns unhealthy when its queue cannot be written', async () => {
    await project.exec('postfix', 'mv', '/var/spool/postfix/saved', '/var/spool/postfix/away');
    expect(await healthy('postfix')).toBe(false);
    await project.exec('postfix', 'mv', '/var/spool/postfix/away', '/var/spool/postfix/saved');
    await until('postfix is healthy again', 10, () => healthy('postfix'));
  });

  it('mend a queue of other owners', async () => {
    const script = 'chown -R 9999:9999 /var/spool/postfix && chmod -R 0777 /var/spool/postfix';
    await project.exec('postfix', 'sh', '-c', script);
    await project.compose('restart', '--timeout', '5', 'postfix');
    await until('postfix is healthy', 10, () => healthy('postfix'));
    const check = await project.exec('postfix', 'postfix', 'check');
    expect(check.stdout + check.stderr).toBe('');
  });

  it('start with what a crash left in the queue', async () => {
    const leave =
      'for file in maildrop/408349.69 incoming/408350.70; do echo half >$file && chown postfix $file && chmod 0600 $file; done';
    await project.exec('postfix', 'sh', '-c', `cd /var/spool/postfix && ${leave}`);
    await docker(['kill', `${project.name}-postfix-1`]);
    await project.compose('start', 'postfix');
    await until('postfix is healthy', 10, () => healthy('postfix'));
  });

  it('make room for mailboxes on an empty volume', async () => {
    await project.exec('dovecot', 'rm', '-rf', '/var/mail/vhosts');
    await project.compose('restart', '--timeout', '5', 'dovecot');
    await until('dovecot is healthy', 10, () => healthy('dovecot'));
    const vhosts = await project.exec('dovecot', 'ls', '-ld', '/var/mail/vhosts');
    expect(vhosts.stdout).toMatch(/^drwxr-x--- +\d+ vmail +vmail /);
  });
});
