import { countBySeverity } from '../diagnostic/count.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type Format, formatDiagnostics } from '../diagnostic/format/format.ts';
import { visible } from '../diagnostic/visible.ts';
import type { Source } from '../parse/source.ts';

/**
 * Prints findings: for people on stderr, as data on stdout. Sets exit code 1 when one of them is an error.
 *
 * @returns whether there is an error
 */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  { text, file }: Source,
  format: Format,
): boolean {
  const output = format === 'pretty' ? process.stderr : process.stdout;
  output.write(formatDiagnostics(format, diagnostics, { text, file, color: useColor() }));
  const { error } = countBySeverity(diagnostics);
  if (format === 'pretty' && diagnostics.length === 0) output.write(`${visible(file)}: no findings\n`);
  if (error > 0) process.exitCode = 1;
  return error > 0;
}

/** NO_COLOR and FORCE_COLOR first, then whether a person is looking. */
function useColor(): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined && force !== '') return force !== '0';
  return process.stderr.isTTY === true && process.env['TERM'] !== 'dumb';
}
