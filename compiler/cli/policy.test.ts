import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

function policy(...args: readonly string[]) {
  const command = ['--import', 'tsx', join(root, 'compiler/cli/main.ts'), 'policy', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

describe('mailc policy', { timeout: 120_000 }, () => {
  it('prints every profile of a file, or the ones that are named', () => {
    const { status, stdout } = policy('fixtures/valid/several/mail.yaml');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^mailserver on debian-13: /m);
    expect(stdout).toMatch(/^laptop on debian-13: /m);
    const one = policy('fixtures/valid/several/mail.yaml', '--profile', 'laptop', '--format', 'json');
    expect(JSON.parse(one.stdout).profiles.map(({ profile }: { profile: string }) => profile)).toEqual([
      'laptop',
    ]);
  });

  it('exits 1 for a file with errors, and 2 for a profile that there is not', () => {
    expect(policy('fixtures/invalid/everything-wrong/mail.yaml').status).toBe(1);
    expect(policy('fixtures/valid/several/mail.yaml', '--profile', 'x').status).toBe(2);
  });
});
