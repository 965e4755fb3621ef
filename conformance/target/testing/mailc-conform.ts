import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonReport } from '../../report/json.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** What a run of `mailc conform` came to. */
export interface Told {
  readonly code: number | null;
  /** What it said to people. */
  readonly said: string;
  readonly seconds: number;
  /** Ids of the checks with one of these outcomes; none when there is no report. */
  ids(...outcomes: readonly string[]): readonly string[];
  /** The report as it was written. */
  readonly report: string;
}

/** Runs `mailc conform` as its user does. */
export function mailcConform(file: string, ...words: readonly string[]): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'mailc-conform-report-'));
  const began = performance.now();
  const args = [
    '--import',
    'tsx',
    join(root, 'compiler/cli/main.ts'),
    'conform',
    file,
    '--report-dir',
    folder,
  ];
  const child = spawn(process.execPath, [...args, ...words], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  return new Promise((done) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - began) / 1000;
      const report = reportIn(folder);
      const { results } = JSON.parse(report) as Pick<JsonReport, 'results'>;
      const ids = (...outcomes: readonly string[]): readonly string[] =>
        results.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);
      done({ code, said, seconds, report, ids });
    });
  });
}

function reportIn(folder: string): string {
  try {
    return readFileSync(join(folder, 'conform.json'), 'utf8');
  } catch {
    return '{"results":[]}';
  }
}
