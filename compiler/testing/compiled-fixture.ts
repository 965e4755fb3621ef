import { readFileSync } from 'node:fs';
import { type CompiledProfile, type CompileOptions, compile } from '../compile.ts';
import type { Source } from '../parse/source.ts';

/** The mail.yaml of a valid fixture. */
export function fixtureSource(name: string): Source {
  const url = new URL(`../../fixtures/valid/${name}/mail.yaml`, import.meta.url);
  return { text: readFileSync(url, 'utf8'), file: 'mail.yaml' };
}

/** The first profile of a mail.yaml, compiled. */
export function compiledProfile(source: Source, options: CompileOptions = {}): CompiledProfile {
  const { profiles, diagnostics } = compile(source, options);
  const [profile] = profiles;
  if (profile === undefined) throw new Error(`it does not compile: ${diagnostics[0]?.message}`);
  return profile;
}
