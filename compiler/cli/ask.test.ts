import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = 'fixtures/valid/mailserver/mail.yaml';

function ask(args: readonly string[], of = file) {
  const command = ['--import', 'tsx', join(root, 'compiler/cli/main.ts'), 'ask', of, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

const stranger = ['--from', '198.51.100.1', '--port', '25', '--sender', 'a@elsewhere.example'];
const relayed = [...stranger, '--recipient', 'b@elsewhere.example'];

describe('mailc ask', { timeout: 120_000 }, () => {
  it('prints the answer, the line that decides and the way to it', () => {
    const { status, stdout, stderr } = ask(relayed);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('refused   RCPT 554 5.7.1 Relay access denied');
    expect(stdout).toMatch(
      /decided {3}reject_unauth_destination: elsewhere.example is elsewhere\n +postfix\/main.cf:\d+\n/,
    );
    expect(stdout).toContain('RCPT        permit_mynetworks: in none of the networks');
  });

  it('names the place in mail.yaml', () => {
    const args = ['--from', '10.5.5.4', '--port', '25', '--sender', '<>', '--recipient', 'x@bank.example'];
    const { stdout } = ask(args);
    expect(stdout).toMatch(/mail\.yaml:41 trusted\[0\]/);
    expect(stdout).toContain('TLS secure');
  });

  it('gives data for programs', () => {
    const report = JSON.parse(
      ask([...stranger, '--recipient', 'user1@example.com', '--format', 'json']).stdout,
    );
    expect(report).toMatchObject({
      version: 1,
      profile: 'mailserver',
      verdict: 'taken',
      message: { deliveries: [{ kind: 'mailbox', address: 'user1@example.com' }] },
    });
    expect(report.decided.because).toMatch(/mail\.yaml:9 domains\["example\.com"\]\.mailboxes\.user1$/);
  });

  it('says what it takes for granted, and takes something else for granted', () => {
    const args = [...stranger, '--recipient', 'user1@example.com'];
    expect(ask(args).stdout).toContain('provided  the mailbox has room');
    expect(ask([...args, '--assume', 'full-mailbox']).stdout).toContain('refused   RCPT 452 4.2.2');
  });

  it.each([
    [[...relayed, '--port', '143'], 'no SMTP service listens on port 143'],
    [[...relayed, '--from', 'mail.example.com'], '"mail.example.com" is no IP address'],
    [[...relayed, '--recipient', 'a b'], 'the recipient "a b" is no address that can be asked about'],
    [[...relayed, '--profile', 'mailsever'], `${file} has no profile "mailsever"`],
    [[...relayed, '--assume', 'rain'], "option '--assume <what...>' argument 'rain' is invalid"],
    [stranger, "required option '--recipient <address>' not specified"],
  ])('%j is a question without an answer', (args, message) => {
    const { status, stdout, stderr } = ask(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('wants a profile named where there are several, and a file without errors', () => {
    const several = ask(relayed, 'fixtures/valid/several/mail.yaml');
    expect(several.status).toBe(2);
    expect(several.stderr).toContain('Name one with --profile: mailserver, laptop.');
    const wrong = ask(relayed, 'fixtures/invalid/everything-wrong/mail.yaml');
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('error[');
  });
});
