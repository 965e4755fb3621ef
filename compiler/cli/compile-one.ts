import type { Platform } from '../../schema/platform.ts';
import type { CompiledProfile } from '../compile.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import { ExitError } from './exit-error.ts';

/**
 * Compiles one profile of a mail.yaml; findings that are errors are printed, and there is no profile then.
 *
 * @throws ExitError where the file has several profiles and none is named, or not the one that is named
 */
export async function compileOne(
  file: string,
  { profile, platform }: { readonly profile?: string | undefined; readonly platform?: Platform | undefined },
): Promise<{ readonly profile: CompiledProfile; readonly document: SpecDocument } | undefined> {
  const { compile } = await import('../compile.ts');
  const { readSource } = await import('./read-source.ts');
  const { parseSpec } = await import('../parse/parse-spec.ts');
  const source = readSource(file);
  const document = parseSpec(source);
  const { diagnostics, profiles } = compile(source, {
    platform,
    ...(profile === undefined ? {} : { profiles: [profile] }),
  });
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const { printFindings } = await import('./print-findings.ts');
    printFindings(diagnostics, source, 'pretty');
    return undefined;
  }
  const { requireProfiles } = await import('./require-profiles.ts');
  if (profile !== undefined) requireProfiles([profile], document);
  const [first, ...others] = profiles;
  if (first === undefined)
    throw new ExitError(`${source.file} has no profile`, 'Declare one under profiles.');
  if (others.length > 0) {
    const names = profiles.map(({ resolved }) => resolved.name).join(', ');
    throw new ExitError(`${source.file} has several profiles`, `Name one with --profile: ${names}.`);
  }
  return { profile: first, document };
}
