import type { MailSpec } from '../../schema/mail-spec.ts';
import { validateMailSpec } from '../../schema/validate.generated.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { shownPath } from '../diagnostic/sensitive.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import { unreadable } from '../parse/unreadable.ts';
import { rulesById } from '../rules/rules-by-id.ts';
import { withoutCascades } from './cascades.ts';
import type { Mistake } from './mistake.ts';
import { mistakesOf } from './mistakes.ts';
import { prune } from './prune.ts';
import { withoutRemovals } from './removals.ts';
import { wordsOf } from './words.ts';

/** A mail.yaml that was held against the schema. */
export interface Validation {
  /**
   * What is left when the broken parts are taken out; undefined when the syntax leaves nothing. Where a profile takes
   * something away, its section has `null`, which `mergeSections` reads.
   */
  readonly spec: MailSpec | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds a document against the schema and reports every mistake, each once. */
export function validateSpec(document: SpecDocument): Validation {
  if (document.broken) return { spec: undefined, diagnostics: [] };
  const errors = validateMailSpec(withoutRemovals(document));
  if (errors.length === 0) return { spec: document.value as MailSpec, diagnostics: [] };
  const mistakes = mistakesOf(errors, document.value);
  return {
    spec: prune(document.value, mistakes) as MailSpec,
    diagnostics: withoutCascades(
      mistakes.filter(({ value }) => value !== unreadable),
      document,
    ).map((mistake) => toDiagnostic(mistake, document)),
  };
}

function toDiagnostic(found: Mistake, document: SpecDocument): Diagnostic {
  const mistake = withoutSecretKeys(found, document.value);
  const { kind, path, value } = mistake;
  const names =
    kind === 'bad-key' ? (mistake.schema['propertyNames'] as Mistake['schema'] | undefined) : undefined;
  const rule =
    kind === 'missing-key' || kind === 'unknown-key'
      ? undefined
      : rulesById().get(String((names ?? mistake.schema)['mistake']));
  const explained = rule?.explain?.(value, path, document.value);
  const words = wordsOf(mistake);
  const { place, related } = document.placeOf(
    found.path,
    kind === 'unknown-key' || kind === 'bad-key' || kind === 'missing-key' ? 'key' : 'value',
  );
  return {
    id: rule !== undefined && explained !== undefined ? rule.id : `schema/${kind}`,
    severity: 'error',
    ...words,
    ...(rule !== undefined && explained !== undefined && { why: rule.why, help: rule.help }),
    ...explained,
    path,
    place,
    ...(related.length > 0 && { related }),
  };
}

/** The same mistake with the keys that may be secrets made unreadable. */
function withoutSecretKeys(mistake: Mistake, root: unknown): Mistake {
  const isKey = mistake.kind === 'unknown-key' || mistake.kind === 'bad-key';
  const path = shownPath(mistake.path, isKey ? valueAt(root, mistake.path) : undefined);
  return { ...mistake, path, value: isKey ? String(path.at(-1)) : mistake.value };
}

function valueAt(root: unknown, path: Mistake['path']): unknown {
  return path.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    root,
  );
}
