import { type CompileOptions, compile } from '../../compile.ts';
import { type Side, sideOf } from '../../diff/side.ts';
import { parseSpec } from '../../parse/parse-spec.ts';
import type { Source } from '../../parse/source.ts';
import { printFindings } from '../print-findings.ts';

/** The profiles of one side; its findings are printed, with the name of the side, and there are no profiles where one is an error. */
export function compileSide(
  name: 'before' | 'after',
  source: Source,
  options: CompileOptions,
): readonly Side[] | undefined {
  const { diagnostics, profiles } = compile(source, options);
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    process.stderr.write(`${name}: ${source.file} does not compile\n`);
    printFindings(diagnostics, source, 'pretty');
    return undefined;
  }
  const document = parseSpec(source);
  return profiles.map((profile) => sideOf(profile, document));
}
