import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { summary } from '../lib/output.mjs';
import { annotation, page } from './report.mjs';

const { MAILC = '', MAILC_FILE, MAILC_PROFILE, MAILC_ARGUMENTS = '', MAILC_REPORT_DIR } = process.env;
const folder = MAILC_REPORT_DIR || 'mailc-report';
const report = join(folder, 'conform.json');
const args = [
  'conform',
  MAILC_FILE || 'mail.yaml',
  ...(MAILC_PROFILE ? ['--profile', MAILC_PROFILE] : []),
  '--report-dir',
  folder,
  ...MAILC_ARGUMENTS.split('\n').filter((line) => line !== ''),
];
// A report of an earlier run must not be taken for that of this one.
rmSync(report, { force: true });
const images = spawnSync(process.execPath, [MAILC, 'images', 'build', '--world'], { stdio: 'inherit' });
const proof = images.status === 0 ? spawnSync(process.execPath, [MAILC, ...args], { stdio: 'inherit' }) : images;
if (existsSync(report)) {
  const found = JSON.parse(readFileSync(report, 'utf8'));
  summary(page(found));
  if (process.env.GITHUB_ACTIONS)
    for (const result of found.results) process.stdout.write(annotation(result));
}
process.exitCode = proof.status ?? 2;
