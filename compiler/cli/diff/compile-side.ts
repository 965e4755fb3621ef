import { type CompileOptions, compile } from '../../compile.ts';
import { type Side, sideOf, type TreeSide } from '../../diff/side.ts';
import { parseSpec } from '../../parse/parse-spec.ts';
import { printFindings } from '../print-findings.ts';
import type { SideInput } from './read-sides.ts';
import { readTrees } from './read-trees.ts';

/** The profiles of one side; a mail.yaml is compiled, its findings are printed, with the name of the side, and there are no profiles where one is an error. */
export function compileSide(
  name: 'before' | 'after',
  input: SideInput,
  options: CompileOptions,
): readonly (Side | TreeSide)[] | undefined {
  if (input.kind === 'trees') return readTrees(input.folder, options.profiles);
  const { source } = input;
  const { diagnostics, profiles } = compile(source, options);
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    process.stderr.write(`${name}: ${source.file} does not compile\n`);
    printFindings(diagnostics, source, 'pretty');
    return undefined;
  }
  const document = parseSpec(source);
  return profiles.map((profile) => sideOf(profile, document));
}
