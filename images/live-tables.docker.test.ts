import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { platforms } from './platforms.ts';
import { type Conversation, converse } from './testing/conversation.ts';
import { logIn } from './testing/log-in.ts';
import { type Project, prepareProject, secretPassword } from './testing/project.ts';
import { until } from './testing/until.ts';

let project: Project;

const fileOf = (path: string): string => join(project.folder, path);
const append = (path: string, line: string): void => appendFileSync(fileOf(path), `${line}\n`);
const replace = (path: string, from: string | RegExp, to: string): void =>
  writeFileSync(fileOf(path), readFileSync(fileOf(path), 'utf8').replace(from, to));

/** The reply to a recipient in a session of its own, or in one that is open. */
async function recipient(address: string, session?: Conversation): Promise<string> {
  const own = session ?? (await begun());
  try {
    await own.say('MAIL FROM:<somebody@elsewhere.example>');
    const reply = await own.say(`RCPT TO:<${address}>`);
    await own.say('RSET');
    return reply.slice(0, 3);
  } finally {
    if (session === undefined) own.close();
  }
}

async function begun(): Promise<Conversation> {
  const session = converse(`${project.name}-postfix-1`, 25);
  await session.say('');
  await session.say('EHLO client.example');
  return session;
}

const letsIn = async (login: string, password: string): Promise<boolean> =>
  (await logIn(project.name, 'imap', login, password)).good;

/** When each container was started, and how often again. */
async function starts(): Promise<string> {
  const names = ['postfix', 'dovecot', 'opendkim'].map((service) => `${project.name}-${service}-1`);
  const format = '{{.State.StartedAt}} {{.RestartCount}} {{.State.Pid}}';
  return (await docker(['inspect', '--format', format, ...names])).stdout;
}

describe.each(platforms)('tables that change while the daemons run, on %s', (platform: Platform) => {
  let before = '';

  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'live');
    await project.compose('up', '--detach');
    for (const service of ['opendkim', 'dovecot', 'postfix'])
      await until(`${service} is healthy`, 120, async () => {
        return (await project.exec(service, '/usr/lib/mailc/health')).status === 0;
      });
    before = await starts();
  }, 600_000);

  afterAll(() => project.remove(), 60_000);

  it('a new alias is taken, and one that is gone is refused, while a session goes on', async () => {
    const session = await begun();
    expect(await recipient('fresh@example.com', session)).toBe('550');
    expect(await recipient('sales@example.com', session)).toBe('250');
    append('postfix/tables/aliases', 'fresh@example.com user1@example.com');
    replace('postfix/tables/aliases', /^sales@example\.com.*\n/m, '');
    await until('the new alias is taken', 30, async () => (await recipient('fresh@example.com')) === '250');
    expect(await recipient('sales@example.com')).toBe('550');
    expect(await session.say('NOOP')).toMatch(/^250 /);
    session.close();
  }, 90_000);

  it('the gateways of the container are still in their table', async () => {
    const { stdout } = await project.exec('postfix', 'cat', '/etc/postfix/tables/gateways');
    expect(stdout).not.toMatch(/^@gateways/m);
    expect(stdout).toMatch(/^[0-9a-f.:]+ +a stranger/m);
  });

  it('a new mailbox logs in, one with another password with that alone, and one that is gone not at all', async () => {
    const made = await project.exec('dovecot', 'doveadm', '-O', 'pw', '-s', 'ARGON2ID', '-p', 'one');
    append('dovecot/users', `late@example.com:${made.stdout.trim()}::::::`);
    append('dovecot/users.secret', 'later@example.com:{SECRET}user2-password::::::');
    await until('the new mailbox logs in', 30, () => letsIn('late@example.com', 'one'));
    await until('the one with a secret logs in', 30, () => letsIn('later@example.com', secretPassword));
    const other = await project.exec('dovecot', 'doveadm', '-O', 'pw', '-s', 'ARGON2ID', '-p', 'two');
    replace('dovecot/users', made.stdout.trim(), other.stdout.trim());
    await until('the new password logs in', 30, () => letsIn('late@example.com', 'two'));
    expect(await letsIn('late@example.com', 'one')).toBe(false);
    replace('dovecot/users', /^late@example\.com.*\n/m, '');
    await until('nobody logs in', 30, async () => !(await letsIn('late@example.com', 'two')));
    expect(await letsIn('user2@example.com', secretPassword)).toBe(true);
  }, 200_000);

  it('a hash of the empty password leaves the logins as they are', async () => {
    const made = await project.exec('dovecot', 'sh', '-c', "printf '\\n\\n' | doveadm -O pw -s BLF-CRYPT");
    append('dovecot/users', `nobody@example.com:${made.stdout.trim().split('\n').pop() ?? ''}::::::`);
    await until('the log says so', 30, async () =>
      (await project.logs('dovecot')).includes('mailc: keeping the old logins'),
    );
    expect(await letsIn('nobody@example.com', '')).toBe(false);
    const { stdout } = await project.exec('dovecot', 'cat', '/etc/dovecot/users');
    expect(stdout).not.toContain('nobody@example.com');
    replace('dovecot/users', /^nobody@example\.com.*\n/m, '');
  }, 60_000);

  it('OpenDKIM knows new senders and trusted networks', async () => {
    append('opendkim/Senders', 'fresh@example.com user1@example.com');
    append('opendkim/TrustedHosts', '192.0.2.0/24');
    await until('it reloads', 30, async () =>
      (await project.logs('opendkim')).includes('the trusted networks were changed: reloading'),
    );
    const { stdout } = await project.exec('opendkim', 'cat', '/etc/opendkim/Senders');
    expect(stdout).toContain('fresh@example.com user1@example.com\n');
    await until('it signs', 30, async () => {
      return (await project.exec('opendkim', '/usr/lib/mailc/health')).status === 0;
    });
  }, 90_000);

  it('no container was started again', async () => {
    expect(await starts()).toBe(before);
  });

  it('tables that come with another main.cf wait for the start that takes it over', async () => {
    append('postfix/main.cf', '# another');
    append('postfix/tables/aliases', 'waiting@example.com user1@example.com');
    await until('the log says so', 30, async () =>
      (await project.logs('postfix')).includes(
        'mailc: the configuration changed: the next start takes it over',
      ),
    );
    expect(await recipient('waiting@example.com')).toBe('550');
    await project.compose('restart', 'postfix');
    await until('Postfix is healthy', 60, async () => {
      return (await project.exec('postfix', '/usr/lib/mailc/health')).status === 0;
    });
    await until('the alias is taken', 60, async () => (await recipient('waiting@example.com')) === '250');
  }, 120_000);
});
