import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, runAction } from './run-action.ts';

it('the action that proves: real containers, a page for the job, reports', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mailc-conform-'));
  const inputs = {
    file: 'fixtures/valid/dev-mailbox/mail.yaml',
    arguments: '--only\nsmtp/banner\n',
    'report-dir': folder,
  };
  const docker = { HOME: process.env['HOME'] ?? '' };
  const { code, log, summary } = await runAction('conform', inputs, root, docker);
  expect(code, log).toBe(0);
  expect(summary).toMatch(/^## mailc conform: dev-mailbox on debian-13\n\n1 pass\b/);
  const { results } = JSON.parse(readFileSync(join(folder, 'conform.json'), 'utf8'));
  expect(results.map(({ id }: { readonly id: string }) => id)).toContain('smtp/banner');
  expect(existsSync(join(folder, 'junit.xml'))).toBe(true);
});
