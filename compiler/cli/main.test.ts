import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const good = join(root, 'fixtures/valid/mailserver/mail.yaml');
const bad = join(root, 'fixtures/invalid/everything-wrong/mail.yaml');

function mailc(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) {
  const command = ['--import', 'tsx', join(root, 'compiler/cli/main.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}

describe('mailc check', () => {
  it('exits 0 without findings and keeps stdout for data', () => {
    expect(mailc(['check', good])).toEqual({ status: 0, stdout: '', stderr: `${good}: no findings\n` });
  });

  it('exits 1 with findings, for people on stderr', () => {
    const { status, stdout, stderr } = mailc(['check', bad]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('error[hostname/is-mail-domain]');
    expect(stderr).not.toContain('\u001b[');
  });

  it('reads standard input and writes data to stdout', () => {
    const { status, stdout, stderr } = mailc(['check', '-', '--format', 'json'], readFileSync(bad, 'utf8'));
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(20);
  });

  it('colours when it is forced to', () => {
    expect(mailc(['check', bad], '', { NO_COLOR: '', FORCE_COLOR: '1' }).stderr).toContain('\u001b[');
  });
});

describe('what mailc cannot do ends with one clear message and exit 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailc-cli-'));
  const latin = join(folder, 'latin1.yaml');
  writeFileSync(latin, Buffer.from([0x61, 0x3a, 0x20, 0xe4]));

  it.each([
    ['an unknown command', ['chek', good], /unknown command 'chek' \(Did you mean check\?\)/],
    [
      'an unknown option',
      ['check', good, '--formt', 'json'],
      /unknown option '--formt' \(Did you mean --format\?\)/,
    ],
    ['an unknown format', ['check', good, '--format', 'xml'], /'xml' is invalid/],
    ['a missing argument', ['check'], /missing required argument 'file'/],
    [
      'a file that is not there',
      ['check', join(folder, 'nothing.yaml')],
      /there is no such file\n +Give the path/,
    ],
    ['a directory', ['check', folder], /it is a directory/],
    ['a file that is not text', ['check', latin], /not UTF-8 text\n +Save it as UTF-8/],
    [
      'an unknown profile',
      ['check', good, '--profile', 'mailsever'],
      /no profile "mailsever"\n +Did you mean mailserver\?/,
    ],
    ['an unknown id', ['explain', 'hostname/is-mail-domian'], /Did you mean hostname\/is-mail-domain\?/],
  ] as const)('%s', (_, args, message) => {
    const { status, stdout, stderr } = mailc(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^mailc: /);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  });
});

it('explains a finding', () => {
  const { status, stdout } = mailc(['explain', 'tls/too-old']);
  expect(status).toBe(0);
  expect(stdout).toContain('RFC 8996');
});

describe('mailc check --images', () => {
  it('says what is wrong with the file first, and needs no engine for it', () => {
    const { status, stderr } = mailc(['check', bad, '--images'], '', {
      DOCKER_HOST: 'unix:///no/such/socket',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('error[hostname/is-mail-domain]');
  });

  it('exits 2 with what to do where there is no engine', () => {
    const { status, stderr } = mailc(['check', good, '--images'], '', {
      DOCKER_HOST: 'unix:///no/such/socket',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^mailc: .*docker/i);
    expect(stderr).toMatch(/\n +(Start it|Install Docker)/);
  });
});

describe('mailc init', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailc-init-'));
  const env = join(folder, 'old.env');
  writeFileSync(
    env,
    'RELAYHOST=smtp.sendgrid.net:587\nRELAYHOST_PASSWORD=precious\nALLOWED_SENDER_DOMAINS=example.com\n',
  );

  it('writes a file that can be checked, and never twice', () => {
    const file = join(folder, 'mail.yaml');
    expect(mailc(['init', '--profile', 'mailserver', '-o', file]).status).toBe(0);
    expect(mailc(['check', file]).status).toBe(0);
    const again = mailc(['init', '--profile', 'outbound', '-o', file]);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('exists already');
  });

  it('prints what an env file says, and names the password without showing it', () => {
    const { status, stdout, stderr } = mailc(['init', '--from-env', env, '--stdout']);
    expect(status).toBe(0);
    expect(stdout).toContain('provider: sendgrid');
    expect(stderr).toContain('secrets/relay-password');
    expect(stdout + stderr).not.toContain('precious');
    expect(mailc(['check', '-'], stdout).status).toBe(0);
  });
});

describe('mailc dns', () => {
  const several = `version: 1
hostname: mail.example.com
domains:
  example.com:
    mailboxes: { user1: { password: { secret: user1-password } } }
    aliases: { postmaster: user1 }
    unsigned: only its records matter here
trusted: [{ network: 10.5.5.0/24 }]
profiles:
  mailserver: { trusted: [] }
  smarthost:
    outbound: { relay: { provider: sendgrid, credentials: { password: { secret: p } } } }
  laptop:
    base: dev-mailbox
    domains: { example.com: { dmarc: { policy: none } } }
`;

  it('merges all profiles, and leaves out what no other machine can reach', () => {
    const { status, stdout, stderr } = mailc(['dns', '-'], several);
    expect(status).toBe(0);
    expect(stdout).toContain('"v=spf1 mx include:sendgrid.net -all"');
    expect(stdout).not.toContain('_dmarc');
    expect(stderr).toContain('laptop: reachable from its own machine only');
  });

  it('prints zone files and data', () => {
    expect(mailc(['dns', '-', '--format', 'zone'], several).stdout).toContain(
      '\n_imaps._tcp 3600 IN SRV 0 1 993 mail.example.com.\n',
    );
    const { domains } = JSON.parse(
      mailc(['dns', '-', '--format', 'json', '--profile', 'smarthost'], several).stdout,
    );
    expect(domains[0].records).toMatchObject([{ type: 'TXT', value: 'v=spf1 include:sendgrid.net -all' }]);
  });

  it('prints no records of a file that has an error', () => {
    const { status, stdout, stderr } = mailc(['dns', bad]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('error[hostname/is-mail-domain]');
  });
});
