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

const mailc = ['--import', import.meta.resolve('tsx'), join(root, 'compiler/cli/main.ts')];

function diff(args: readonly string[], { cwd = folder, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...mailc, 'diff', ...args], {
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

  it('annotates the lines of the new file, and shows the lines of the tree', () => {
    expect(diff([old, relaying, '--format', 'github']).stdout).toMatch(
      /^::error file=[^,]*relaying\.yaml,line=43,col=1,endLine=43,endColumn=1,title=mailc%3A diff\/more-may-relay::mailserver: taken now: from 10\.5\.6\.0\/24, port 25/,
    );
    const { stdout } = diff([old, relaying, '--text']);
    expect(stdout).toMatch(
      /\n--- a\/postfix\/main\.cf\n\+\+\+ b\/postfix\/main\.cf\n@@ .*\n(.*\n)*\+ {4}10\.5\.6\.0\/24\n/,
    );
    expect(diff([old, relaying]).stdout).not.toContain('@@');
  });

  it('compares a file with the tree that was compiled from it, and says what it cannot compare', () => {
    const out = join(folder, 'out');
    spawnSync(process.execPath, [...mailc, 'compile', old, '-o', out], { encoding: 'utf8' });
    expect(diff([out, old])).toMatchObject({ status: 0, stdout: expect.stringContaining('no difference') });
    expect(diff([join(out, 'mailserver'), old]).status).toBe(0);
    const changed = diff([out, relaying]);
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain('mailserver: who may do what is not compared');
    expect(changed.stdout).toMatch(/ {2}postfix\/main\.cf {2}\+1 −0\n/);
    expect(diff([out, relaying, '--fail-on', 'danger'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--fail-on danger cannot be judged'),
    });
    expect(diff([root, old]).stderr).toContain('holds no tree that mailc wrote');
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
