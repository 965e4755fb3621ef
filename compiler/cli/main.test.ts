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
