import { escaped } from '../report/escape.ts';
import { redacted } from '../wire/transcript.ts';
import type { CheckResult } from './result.ts';

/** Replaces passwords in a text, in any spelling that a check or its report gives them. */
export function withoutPasswords(passwords: readonly string[]): (text: string) => string {
  const words = [...new Set(passwords.flatMap((each) => [each, escaped(each)]))].filter(
    (each) => each !== '',
  );
  return (text) => redacted(text, words);
}

/** The result with every password in it replaced, wherever a check repeats what it sent. The transcript has none already. */
export function withoutSecrets(result: CheckResult, passwords: readonly string[]): CheckResult {
  const clean = withoutPasswords(passwords);
  return {
    ...result,
    reason: clean(result.reason),
    notes: result.notes.map(clean),
    logs: result.logs.map((line) => ({ ...line, text: clean(line.text) })),
    labels: result.labels.map((label) => ({
      ...label,
      expected: label.expected.map(clean),
      seen: label.seen.map((each) => ({
        ...each,
        about: each.about === undefined ? undefined : clean(each.about),
        what: clean(each.what),
      })),
    })),
  };
}
