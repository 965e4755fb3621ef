import type { Range } from './marks.ts';
import type { SyntaxCode } from './syntax-codes.ts';

/** A mistake in the YAML itself. */
export interface SyntaxMistake {
  readonly code: SyntaxCode;
  readonly range: Range;
  readonly message: string;
  readonly related?: { readonly message: string; readonly range: Range };
}
