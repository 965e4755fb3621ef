import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../tool-error.ts';
import type { FinishedRun } from './finished-run.ts';
import { jsonReport } from './json.ts';
import { detailLines, junitReport } from './junit.ts';

/** Writes `conform.json`, `junit.xml`, and a text for each check that is red below `red/`. */
export async function writeReports(folder: string, run: FinishedRun): Promise<void> {
  const report = jsonReport(run);
  try {
    await mkdir(join(folder, 'red'), { recursive: true });
    await writeFile(join(folder, 'conform.json'), `${JSON.stringify(report, undefined, 2)}\n`);
    await writeFile(join(folder, 'junit.xml'), junitReport(report));
    for (const result of report.results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error')) {
      const file = join(folder, 'red', `${result.id.replaceAll('/', '.')}.txt`);
      await writeFile(file, `${detailLines(result).join('\n')}\n`);
    }
  } catch (error) {
    throw new ToolError(
      `The reports cannot be written: ${error instanceof Error ? error.message : ''}`,
      'Give another --report-dir.',
    );
  }
}
