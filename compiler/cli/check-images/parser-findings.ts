import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ParserProblem, parseTrees } from '../../../images/parse-config.ts';
import { requireImages } from '../../../images/require-images.ts';
import { Trouble } from '../../../images/trouble.ts';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { CompiledProfile } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { FileTree } from '../../output/file-tree.ts';
import type { SpecDocument } from '../../parse/spec-document.ts';
import { ExitError } from '../exit-error.ts';
import { parserComplaint } from './parser-complaint.ts';

/**
 * What the daemons' own parsers, in throw-away containers, and Docker Compose say against the compiled trees.
 *
 * @throws ExitError when there is no container engine, or an image is missing
 */
export async function parserFindings(
  profiles: readonly CompiledProfile[],
  document: SpecDocument,
): Promise<readonly Diagnostic[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mailc-check-'));
  try {
    const found: Diagnostic[] = [];
    for (const platform of new Set(profiles.map(({ resolved }) => resolved.platform))) {
      const same = profiles.filter(({ resolved }) => resolved.platform === platform);
      const trees = new Map(
        same.map(({ resolved, tree }) => [writeTree(join(folder, resolved.name), tree), resolved]),
      );
      await requireImages(platform);
      for (const problem of await parseTrees(platform, [...trees.keys()]))
        found.push(toDiagnostic(problem, trees.get(problem.tree), document));
    }
    return found;
  } catch (error) {
    throw error instanceof Trouble ? new ExitError(error.message, error.remedy) : error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeTree(folder: string, tree: FileTree): string {
  for (const [path, text] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function toDiagnostic(
  { tree, command, output }: ParserProblem,
  resolved: ResolvedSpec | undefined,
  document: SpecDocument,
): Diagnostic {
  if (resolved === undefined) {
    throw new ExitError(`${command} failed: ${output}`, 'See whether the image starts: mailc images build.');
  }
  const path = suspect(output, resolved);
  const said = output.replaceAll(`${tree}/`, '').replace(/\s+/g, ' ');
  const { id, severity, why, help } = parserComplaint;
  const message = `\`${command.replaceAll(`${tree}/`, '')}\` objects to the files of ${resolved.name}: ${said}`;
  return { id, severity, message, why, help, path, place: document.placeOf(path, 'key').place };
}

/** The value of mail.yaml that a parser names in its complaint, or else the profile. */
function suspect(output: string, { overrides, name, originOf }: ResolvedSpec): SpecPath {
  const written: readonly (readonly [string, string, object])[] = [
    ['postfix', 'parameters', overrides.postfix],
    ['dovecot', 'settings', overrides.dovecot],
    ['opendkim', 'settings', overrides.opendkim],
  ];
  for (const [daemon, section, values] of written) {
    const key = Object.keys(values).find((each) => output.toLowerCase().includes(each.toLowerCase()));
    const origin = key === undefined ? undefined : originOf([daemon, section, key]);
    if (origin?.kind === 'spec') return origin.path;
  }
  return ['profiles', name];
}
