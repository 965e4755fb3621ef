import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const old = join(root, 'fixtures/valid/mailserver/mail.yaml');
const folder = mkdtempSync(join(tmpdir(), 'mailc-diff-'));

/** The fixture with something else in it. */
function changed(name: string, from: string, to: string): string {
  const path = join(folder, name);
  writeFileSync(path, readFileSync(old, 'utf8').replace(from, to));
  return path;
}

const relaying = changed('relaying.yaml', '\nlimits:', '  - { network: 10.5.6.0/24, reason: more }\nlimits:');
const slower = changed('slower.yaml', 'messagesPerMinute: 20', 'messagesPerMinute: 10');

function diff(args: readonly string[], { cwd = folder, env = {} } = {}) {
  const tsx = import.meta.resolve('tsx');
  const command = ['--import', tsx, join(root, 'compiler/cli/main.ts'), 'diff', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}

describe('mailc diff', { timeout: 120_000 }, () => {
  it('says who may relay now, from where, why, and how to see it', () => {
    const { status, stdout } = diff([old, relaying]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /\ndanger {2}more may relay: taken now\n {8}from 10\.5\.6\.0\/24, port 25, no login: any → /,
    );
    expect(stdout).toContain('before   RCPT 554 5.7.1 Relay access denied');
    expect(stdout).toMatch(/because .* → .*relaying\.yaml:43 trusted\[2\]/);
    expect(stdout).toMatch(
      /witness {2}mailc ask .*relaying\.yaml --profile mailserver --from 10\.5\.6\.0 --port 25/,
    );
    expect(stdout).toMatch(/\nfiles\n(.*\n)* {2}postfix\/main\.cf {2}\+1 −0\n/);
  });

  it('fails on danger, on policy or on anything', () => {
    expect(diff([old, relaying, '--fail-on', 'danger']).status).toBe(1);
    expect(diff([old, slower, '--fail-on', 'policy']).status).toBe(0);
    expect(diff([old, slower]).status).toBe(1);
    expect(diff([old, old])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('mailserver: no difference'),
    });
  });

  it('compares platforms, as data or as a page', () => {
    const json = diff([old, '--new-platform', 'debian-12', '--format', 'json']);
    expect(json.status).toBe(1);
    const [profile] = JSON.parse(json.stdout).profiles;
    expect(profile).toMatchObject({ status: 'changed', policy: [] });
    expect(diff([old, relaying, '--format', 'markdown']).stdout).toContain(
      '**Danger: more may relay**: taken now',
    );
  });

  it('reads revisions of git', () => {
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args]);
    const repository = mkdtempSync(join(tmpdir(), 'mailc-diff-git-'));
    git('init', '-q');
    copyFileSync(old, join(repository, 'mail.yaml'));
    git('add', '.');
    git('commit', '-qm', 'one');
    copyFileSync(relaying, join(repository, 'mail.yaml'));
    expect(diff(['HEAD'], { cwd: repository }).stdout).toContain('more may relay');
    git('commit', '-qam', 'two');
    expect(diff(['HEAD'], { cwd: repository }).status).toBe(0);
    expect(diff(['HEAD~1..HEAD', '--', 'mail.yaml'], { cwd: repository }).stdout).toContain(
      'HEAD~1:mail.yaml → HEAD:mail.yaml',
    );
    expect(diff(['nowhere'], { cwd: repository }).stderr).toContain('git has no revision "nowhere" here');
    expect(diff(['HEAD', 'other.yaml'], { cwd: repository }).stderr).toContain('HEAD has no file other.yaml');
    const without = diff(['HEAD'], { cwd: repository, env: { PATH: '/nowhere' } });
    expect(without).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('there is no git at hand'),
    });
  });

  it('names the side that does not compile, and what it cannot do', () => {
    const wrong = join(root, 'fixtures/invalid/everything-wrong/mail.yaml');
    expect(diff([old, wrong])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^after: .* does not compile\nerror\[/),
    });
    expect(diff([wrong, old]).stderr).toMatch(/^before: /);
    expect(diff([old]).status).toBe(2);
    expect(diff([join(folder, 'none.yaml')]).stderr).toContain('there is no such file');
    expect(diff([old, slower, '--profile', 'x'])).toMatchObject({ status: 2 });
    expect(diff([old, '--new-profile', 'laptop']).stderr).toContain('--new-profile needs the profile');
  });
});
