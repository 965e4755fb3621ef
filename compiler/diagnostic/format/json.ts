import { countBySeverity } from '../count.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** Findings as one JSON object: `version` of this form, `findings`, and how many of each severity. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const report = {
    version: 1,
    summary: countBySeverity(diagnostics),
    findings: diagnostics,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
