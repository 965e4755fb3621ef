import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { platforms } from './platforms.ts';
import { converse } from './testing/conversation.ts';
import { type Project, prepareProject, secretPassword } from './testing/project.ts';
import { until } from './testing/until.ts';

const table = '/etc/postfix/secret/upstream-logins';
let project: Project;

/** What Postfix finds for an upstream server. */
async function login(server: string): Promise<string> {
  return (await project.exec('postfix', 'postmap', '-q', server, `texthash:${table}`)).stdout.trimEnd();
}

function setSecret(name: string, content: string): void {
  writeFileSync(join(project.folder, 'secrets', name), content);
}

describe.each(platforms)('logins at upstream servers on %s', (platform: Platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'upstream', 'smarthost');
    await project.compose('up', '--detach');
    await until(
      'postfix is healthy',
      20,
      async () => (await project.exec('postfix', '/usr/lib/mailc/health')).status === 0,
    );
  }, 300_000);

  afterAll(() => project.remove(), 60_000);

  it('are made of the secrets, word for word', async () => {
    expect(await login('[smtp.sendgrid.net]:587')).toBe(`apikey:${secretPassword}`);
    expect(await login('[email-smtp.us-east-1.amazonaws.com]:465')).toBe(
      `${secretPassword}:${secretPassword}`,
    );
  });

  it('are seen by root alone, and by no other process, log or configuration', async () => {
    const { stdout } = await project.exec('postfix', 'stat', '-c', '%a %U', '/etc/postfix/secret', table);
    expect(stdout).toBe('700 root\n600 root\n');
    const script =
      'cat /config/postfix/* /etc/postfix/*.cf /proc/*/cmdline /proc/*/environ 2>/dev/null | tr "\\0" "\\n"';
    const everything = await project.exec('postfix', 'sh', '-c', script);
    expect(everything.stdout).toContain('smtp_sasl_password_maps');
    expect(everything.stdout).not.toContain(secretPassword);
    expect(await project.logs('postfix')).not.toContain(secretPassword);
  });

  it('use the mechanisms PLAIN and LOGIN, and the image has no others', async () => {
    const { stdout } = await project.exec('postfix', 'sh', '-c', 'ls /usr/lib/*/sasl2');
    expect(new Set(stdout.match(/lib[a-z0-9]+(?=\.so$)/gm))).toEqual(new Set(['liblogin', 'libplain']));
  });

  it('start without a warning', async () => {
    const log = await project.logs('postfix');
    expect(log.split('\n').filter((line) => /warn|error|fatal|panic/i.test(line))).toEqual([]);
  });

  it('take a changed secret over while open connections go on', async () => {
    const smtp = converse(`${project.name}-postfix-1`, 25);
    expect(await smtp.say('')).toMatch(/^220 /);
    setSecret('sendgrid-key', 'SG.another:key\n');
    await until('the new password is there', 10, async () =>
      (await login('[smtp.sendgrid.net]:587')).endsWith('apikey:SG.another:key'),
    );
    await until('the log says so', 5, async () =>
      (await project.logs('postfix')).includes('a login at an upstream server was changed: reloading'),
    );
    expect(await smtp.say('EHLO client.example')).toMatch(/^250/);
    smtp.close();
  });

  it.each([
    ['', 'the secret sendgrid-key is missing or empty'],
    ['\nkey\n', 'the secret sendgrid-key has more than one line'],
    ['key \r\n', 'the secret sendgrid-key begins or ends with a blank'],
  ])('keep the old password when the new one is %j', async (content, message) => {
    setSecret('sendgrid-key', content);
    await until('the log says so', 10, async () => (await project.logs('postfix')).includes(message));
    expect(await login('[smtp.sendgrid.net]:587')).toBe('apikey:SG.another:key');
  });

  it('keep the container from starting when a secret is empty, with the reason', async () => {
    setSecret('sendgrid-key', 'key\n');
    setSecret('ses-username', '');
    await project.compose('restart', '--timeout', '5', 'postfix');
    await until('the container has ended', 10, async () =>
      (await project.compose('ps', '--all', '--format', '{{.State}}')).stdout.includes('exited'),
    );
    expect(await project.logs('postfix')).toContain(
      'mailc: error: the secret ses-username is missing or empty',
    );
  });
});
