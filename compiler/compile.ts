import type { Platform } from '../schema/platform.ts';
import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { SuppliedData } from '../schema/supplied-data.ts';
import { checkSource } from './check-source.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { lowerSystem } from './lower/lower-system.ts';
import type { MailSystem } from './model/mail-system.ts';
import type { FileTree } from './output/file-tree.ts';
import type { Source } from './parse/source.ts';
import { renderTree } from './render/render-tree.ts';

/** What to compile, and with what. */
export interface CompileOptions {
  /** Instead of the platform that mail.yaml says. */
  readonly platform?: Platform | undefined;
  /** Names under `profiles`; default: all of them. Names that mail.yaml does not have are left out. */
  readonly profiles?: readonly string[] | undefined;
  /** Data in place of production secrets. */
  readonly supplied?: SuppliedData | undefined;
}

/** A mail.yaml, compiled. */
export interface Compilation {
  /** Every finding, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of mail.yaml; none where any finding is an error. */
  readonly profiles: readonly CompiledProfile[];
}

/** One profile, compiled. */
export interface CompiledProfile {
  readonly resolved: ResolvedSpec;
  readonly system: MailSystem;
  /** The files by their path below the profile's folder. */
  readonly tree: FileTree;
}

/** Compiles a mail.yaml: the same text and options give the same bytes, on any machine. */
export function compile(source: Source, options: CompileOptions = {}): Compilation {
  const { diagnostics, profiles } = checkSource(source, options);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, profiles: [] };
  return { diagnostics, profiles: profiles.map((resolved) => compileProfile(resolved, options.supplied)) };
}

/** Every finding about a mail.yaml, in the order of its text. */
export function check(source: Source, options: Omit<CompileOptions, 'supplied'> = {}): readonly Diagnostic[] {
  return checkSource(source, options).diagnostics;
}

function compileProfile(resolved: ResolvedSpec, supplied: SuppliedData | undefined): CompiledProfile {
  const system = lowerSystem(resolved, supplied);
  return { resolved, system, tree: renderTree(resolved, system) };
}
