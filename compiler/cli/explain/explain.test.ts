import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const file = 'fixtures/valid/mailserver/mail.yaml';
const tree = 'fixtures/valid/mailserver/tree/debian-13/mailserver';

function explain(...args: readonly string[]) {
  const main = ['--import', import.meta.resolve('tsx'), 'compiler/cli/main.ts', 'explain', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, main, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('mailc explain', { timeout: 120_000 }, () => {
  it('says what stands at a line of a tree, where it comes from, and what it is good for', () => {
    const { status, stdout } = explain(`${tree}/postfix/tables/aliases:5`, file);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^mailserver on debian-13: postfix\/tables\/aliases:5\n {2}sales@example\.com/);
    expect(stdout).toMatch(/ because {3}\S+mail\.yaml:\d+ domains\["example\.com"\]\.aliases\.sales\n/);
    expect(stdout).toContain('refused now: RCPT 550 5.1.1');
    expect(explain(`${tree}/helm/files/postfix/main.cf:1000000`, file)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/main\.cf has \d+ lines/),
    });
    expect(explain('nowhere/at.all:3', file).stderr).toContain('no profile has a file nowhere/at.all');
  });

  it('says what a check proves and which defects it alone notices', () => {
    const { stdout } = explain('policy/answers', file);
    expect(stdout).toContain('it is asked of mailserver');
    expect(stdout).toMatch(/ notices .*\(mutant sender-mismatch-allowed\)/);
  });

  it('says of a parameter whether mail.yaml may set it, and names the nearest of what it does not know', () => {
    expect(explain('smtpd_relay_restrictions').stdout).toMatch(
      /^Postfix, `postfix\.parameters\.smtpd_relay_restrictions`: decided by mailc: /,
    );
    expect(explain('diff/more-may-relay').stdout).toMatch(/^diff\/more-may-relay \(error\)/);
    expect(explain('smtp_tls_secuirty_level')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean smtp_tls_security_level?'),
    });
  });
});
