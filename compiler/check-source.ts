import type { MailSpec } from '../schema/mail-spec.ts';
import type { Platform } from '../schema/platform.ts';
import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import { withoutSecrets } from './diagnostic/secret-shapes.ts';
import { echoesOf } from './echoes.ts';
import { parseSpec } from './parse/parse-spec.ts';
import type { Source } from './parse/source.ts';
import type { SpecDocument } from './parse/spec-document.ts';
import { resolveProfile } from './resolve/resolve-profile.ts';
import { runRules } from './rules/run-rules.ts';
import { validateSpec } from './validate/validate-spec.ts';

/** What to look at. */
export interface CheckOptions {
  /** Instead of the platform that mail.yaml says. */
  readonly platform?: Platform | undefined;
  /** Names under `profiles`; default: all of them. Names that mail.yaml does not have are left out. */
  readonly profiles?: readonly string[] | undefined;
}

/** A mail.yaml that was read and held against the schema and every rule. */
export interface Checked {
  readonly document: SpecDocument;
  /** The profiles that were looked at, in the order of mail.yaml. They hold what is left when broken parts are taken out. */
  readonly profiles: readonly ResolvedSpec[];
  /** Every finding, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a mail.yaml and reports every mistake in one pass. */
export function checkSource(source: Source, options: CheckOptions = {}): Checked {
  const document = parseSpec(source);
  const { spec, diagnostics } = validateSpec(document);
  const profiles = spec === undefined ? [] : resolveAll(spec, options);
  const news = spec === undefined ? [] : runRules(document, spec, profiles, echoesOf(diagnostics));
  return {
    document,
    profiles,
    diagnostics: inOrder([...document.diagnostics, ...diagnostics, ...news]).map(withoutSecrets),
  };
}

function resolveAll(spec: MailSpec, { platform, profiles }: CheckOptions): readonly ResolvedSpec[] {
  return Object.keys(spec.profiles)
    .filter((name) => profiles?.includes(name) ?? true)
    .map((name) => resolveProfile(spec, name, { platform }));
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
