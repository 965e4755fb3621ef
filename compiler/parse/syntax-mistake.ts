import type { Range } from './marks.ts';
import type { SyntaxCode } from './syntax-codes.ts';

/** A mistake in the YAML itself. */
export interface SyntaxMistake {
  readonly code: SyntaxCode;
  readonly range: Range;
  readonly message: string;
  /** Whether the reader takes the rest of the text for a part of this mistake: a quote that is not closed. */
  readonly toEnd?: true;
  readonly related?: { readonly message: string; readonly range: Range };
}
