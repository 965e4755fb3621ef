import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Killed } from '../mutation/kill-matrix.ts';
import type { ConformRequest } from '../request.ts';
import { ToolError } from '../tool-error.ts';
import { escaped } from './escape.ts';

/** One mutant's row of the kill matrix, for people. */
export function matrixLines({ mutant, verdict, ms, failed, remarks }: Killed): readonly string[] {
  const head = verdict === 'caught' ? `caught by ${failed.join(', ')}` : verdict;
  return [
    `${mutant.id} (${(ms / 1000).toFixed(1)} s): ${head}`,
    ...remarks.map((remark) => `    ${escaped(remark)}`),
  ];
}

/** Writes the kill matrix as `mutants.json`. */
export async function writeMatrix(
  folder: string,
  {
    request,
    killed,
    gaps,
  }: {
    readonly request: ConformRequest;
    readonly killed: readonly Killed[];
    readonly gaps: readonly string[];
  },
): Promise<void> {
  const rows = killed.map(({ mutant, ...row }) => ({ id: mutant.id, title: mutant.title, ...row }));
  const matrix = {
    format: 1,
    mailc: request.version,
    profile: request.resolved.name,
    platform: request.resolved.platform,
    mutants: rows,
    gaps,
  };
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'mutants.json'), `${JSON.stringify(matrix, undefined, 2)}\n`);
  } catch (error) {
    throw new ToolError(
      `The report cannot be written: ${error instanceof Error ? error.message : ''}`,
      'Give another --report-dir.',
    );
  }
}
