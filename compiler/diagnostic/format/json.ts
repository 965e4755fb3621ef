import { countBySeverity } from '../count.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { listed } from './listed.ts';

/** Findings as one JSON object: `version` of this form, `findings`, how many of each severity there are, and how many of
 * each kind are not listed. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const { findings, omitted } = listed(diagnostics);
  const report = {
    version: 1,
    summary: countBySeverity(diagnostics),
    findings,
    omitted,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
