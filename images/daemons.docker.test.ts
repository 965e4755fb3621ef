import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { platforms } from './platforms.ts';
import { installCertificate, makeCertificate } from './testing/certificate.ts';
import { converse } from './testing/conversation.ts';
import { type Project, prepareProject, secretPassword } from './testing/project.ts';
import { until } from './testing/until.ts';

const services = ['postfix', 'dovecot', 'opendkim'] as const;
let project: Project;

async function healthy(service: string): Promise<boolean> {
  return (await project.exec(service, '/usr/lib/mailc/health')).status === 0;
}

/** The serial number of the certificate that a port serves, under STARTTLS if a protocol is given. */
async function servedSerial(service: string, port: number, starttls?: string): Promise<string> {
  const upgrade = starttls === undefined ? '' : `-starttls ${starttls}`;
  const script = `openssl s_client -connect 127.0.0.1:${port} ${upgrade} </dev/null 2>/dev/null | openssl x509 -noout -serial`;
  return (await project.exec(service, 'sh', '-c', script)).stdout
    .trim()
    .replace('serial=', '')
    .replace(/^0+/, '');
}

function container(service: string): string {
  return `${project.name}-${service}-1`;
}

describe.each(platforms)('the daemon images of %s', (platform: Platform) => {
  beforeAll(async () => {
    await buildImages({ platforms, report: () => undefined });
    project = await prepareProject(platform, 'daemons');
    const up = await project.compose('up', '--detach');
    expect(up.stderr).not.toMatch(/error/i);
    for (const service of services) await until(`${service} is healthy`, 20, () => healthy(service));
  }, 300_000);

  afterAll(() => project.remove(), 60_000);

  it('start without a warning', async () => {
    for (const service of services) {
      const log = await project.logs(service);
      expect(log, service).not.toBe('');
      expect(
        log.split('\n').filter((line) => /warn|error|fatal|panic|not owned|cannot|fail/i.test(line)),
      ).toEqual([]);
    }
  });

  it('hold the files of pinned packages and no package manager', async () => {
    for (const service of services) {
      const listed = await project.exec(
        service,
        'sh',
        '-c',
        'cat /usr/share/mailc/*.packages; ls /usr/bin /usr/sbin',
      );
      expect(listed.stdout).toMatch(new RegExp(`^${service === 'dovecot' ? 'dovecot-core' : service}=`, 'm'));
      expect(listed.stdout).not.toMatch(/^(apt|apt-get|dpkg|perl|python3|bash)$/m);
    }
  });

  it.each(services)('%s turns unhealthy while it is stopped and recovers', async (service) => {
    await docker(['kill', '--signal', 'STOP', container(service)]);
    try {
      expect(await healthy(service)).toBe(false);
    } finally {
      await docker(['kill', '--signal', 'CONT', container(service)]);
    }
    await until(`${service} is healthy again`, 10, () => healthy(service));
  });

  it('postfix turns unhealthy when it can no longer offer TLS', async () => {
    await project.exec('postfix', 'sh', '-c', 'mv /etc/postfix/tls/server.pem /tmp/ && postfix reload');
    await until('postfix is unhealthy', 10, async () => !(await healthy('postfix')));
    await project.exec(
      'postfix',
      'sh',
      '-c',
      'cat /tmp/server.pem >/etc/postfix/tls/server.pem && postfix reload',
    );
    await until('postfix is healthy again', 10, () => healthy('postfix'));
  });

  it('dovecot turns unhealthy when Postfix can no longer hand mail over', async () => {
    await project.exec('dovecot', 'mv', '/run/mailc/dovecot/lmtp', '/run/mailc/dovecot/away');
    expect(await healthy('dovecot')).toBe(false);
    await project.exec('dovecot', 'mv', '/run/mailc/dovecot/away', '/run/mailc/dovecot/lmtp');
    await until('dovecot is healthy again', 10, () => healthy('dovecot'));
  });

  it('opendkim turns unhealthy when it can no longer sign', async () => {
    await project.exec(
      'opendkim',
      'sh',
      '-c',
      'cp -r /etc/opendkim/keys /tmp/ && rm /etc/opendkim/keys/* && kill -USR1 1',
    );
    await until('opendkim is unhealthy', 10, async () => !(await healthy('opendkim')));
    await project.exec(
      'opendkim',
      'sh',
      '-c',
      'cp -p /tmp/keys/* /etc/opendkim/keys/ && chown opendkim /etc/opendkim/keys/* && kill -USR1 1',
    );
    await until('opendkim is healthy again', 10, () => healthy('opendkim'));
  });

  it('serve a renewed certificate while open connections go on', async () => {
    const smtp = converse(container('postfix'), 25);
    const imap = converse(container('dovecot'), 143);
    expect(await smtp.say('')).toMatch(/^220 /);
    expect(await imap.say('')).toMatch(/^\* OK /);
    const renewed = await makeCertificate();
    installCertificate(join(project.folder, 'certs'), 1, renewed);
    const serial = renewed.serial.replace(/^0+/, '');
    await until('postfix serves it', 10, async () => (await servedSerial('postfix', 465)) === serial);
    await until(
      'postfix serves it under STARTTLS',
      5,
      async () => (await servedSerial('postfix', 25, 'smtp')) === serial,
    );
    await until('dovecot serves it', 10, async () => (await servedSerial('dovecot', 993)) === serial);
    expect(await smtp.say('EHLO client.example')).toMatch(/^250/);
    expect(await imap.say('a NOOP')).toMatch(/^a OK/m);
    smtp.close();
    imap.close();
  });

  it('keep the certificate when key and certificate do not fit', async () => {
    const before = await servedSerial('postfix', 465);
    const other = await makeCertificate();
    const another = await makeCertificate();
    installCertificate(join(project.folder, 'certs'), 2, { ...other, key: another.key });
    await until('postfix says so', 10, async () =>
      (await project.logs('postfix')).includes('keeping the old certificate'),
    );
    await until('dovecot says so', 10, async () =>
      (await project.logs('dovecot')).includes('keeping the old certificate'),
    );
    expect(await servedSerial('postfix', 465)).toBe(before);
    installCertificate(join(project.folder, 'certs'), 3, other);
    await until(
      'postfix serves the pair once it fits',
      10,
      async () => (await servedSerial('postfix', 465)) === other.serial.replace(/^0+/, ''),
    );
  });

  it('know a password that came as a secret, and nobody else does', async () => {
    const login = await project.exec(
      'dovecot',
      'doveadm',
      'auth',
      'test',
      'user2@example.com',
      secretPassword,
    );
    expect(login.stdout + login.stderr).toContain('auth succeeded');
    const wrong = await project.exec(
      'dovecot',
      'doveadm',
      'auth',
      'test',
      'user2@example.com',
      `${secretPassword}x`,
    );
    expect(wrong.stdout + wrong.stderr).toContain('auth failed');
    const everything = await project.exec(
      'dovecot',
      'sh',
      '-c',
      'cat /etc/dovecot/users* /proc/*/cmdline /proc/*/environ | tr "\\0" "\\n"',
    );
    expect(everything.stdout).toMatch(/^user2@example\.com:\{ARGON2ID\}/m);
    expect(everything.stdout).not.toContain(secretPassword);
    expect(await project.logs('dovecot')).not.toContain(secretPassword);
  });

  it('take a changed password over', async () => {
    writeFileSync(join(project.folder, 'secrets', 'user2-password'), 'another\n');
    await until('the new password works', 10, async () => {
      const login = await project.exec('dovecot', 'doveadm', 'auth', 'test', 'user2@example.com', 'another');
      return (login.stdout + login.stderr).includes('auth succeeded');
    });
  });

  it('say which secret is missing or empty', async () => {
    const secrets = ['user2-password', 'dkim-example.com-mail'].map((name) =>
      join(project.folder, 'secrets', name),
    );
    const contents = secrets.map((file) => readFileSync(file));
    for (const file of secrets) writeFileSync(file, '');
    await project.compose('restart', '--timeout', '5', 'dovecot', 'opendkim');
    for (const [service, message] of [
      ['dovecot', 'the secret user2-password is missing or empty'],
      ['opendkim', 'the secret dkim-example.com-mail is missing or empty'],
    ] as const) {
      await until(`${service} says so`, 10, async () => (await project.logs(service)).includes(message));
    }
    for (const [index, file] of secrets.entries()) writeFileSync(file, contents[index] ?? '');
    await project.compose('restart', '--timeout', '5', 'dovecot', 'opendkim');
    await until('dovecot is healthy again', 10, () => healthy('dovecot'));
  });

  it('stop within five seconds', async () => {
    for (const service of ['postfix', 'dovecot', 'opendkim']) {
      await project.compose('start', service);
      const started = Date.now();
      await project.compose('stop', '--timeout', '10', service);
      expect(Date.now() - started, service).toBeLessThan(5000);
    }
  });
});
