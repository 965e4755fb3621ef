import type { DiagnosticKind } from '../catalogue.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { InternalError } from '../internal-error.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatPretty } from './pretty.ts';
import { formatSarif } from './sarif.ts';

/** The forms in which findings are printed. */
export const formats: readonly ['pretty', 'json', 'github', 'sarif'] = ['pretty', 'json', 'github', 'sarif'];

/** A form in which findings are printed: for people, for programs, for GitHub's log, for code scanning. */
export type Format = (typeof formats)[number];

/** What printing needs beside the findings. */
export interface FormatOptions {
  /** The text that the findings are about, for excerpts. */
  readonly text: string;
  /** Name of the file for findings without a place. */
  readonly file: string;
  readonly color: boolean;
  /** What is known about the ids, for SARIF; default: about those of `mailc check`. */
  readonly kinds?: readonly DiagnosticKind[];
}

/** Findings as text that ends with a line end; empty when there is nothing to say. */
export function formatDiagnostics(
  format: Format,
  diagnostics: readonly Diagnostic[],
  options: FormatOptions,
): string {
  switch (format) {
    case 'pretty':
      return formatPretty(diagnostics, options);
    case 'json':
      return formatJson(diagnostics);
    case 'github':
      return formatGithub(diagnostics, options.file);
    case 'sarif':
      return formatSarif(diagnostics, options.file, options.kinds);
    default:
      throw new InternalError(`no format ${String(format satisfies never)}`);
  }
}
