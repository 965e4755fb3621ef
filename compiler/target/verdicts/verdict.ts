import type { Owner } from '../ownership.ts';
import type { ValueType } from '../values/value-type.ts';

/** What holds for a parameter or a setting of a daemon in `postfix.parameters` and its like. */
export type Verdict = Decided | Free | Promised;

/** It is refused: a field of mail.yaml decides it, or mailc for a reason. */
export interface Decided {
  readonly kind: 'decided';
  readonly owner: Owner;
}

/** It may have any value of its type. */
export interface Free {
  readonly kind: 'free';
  /** Default: the type that the daemon itself has for it. */
  readonly type?: ValueType;
}

/** It may have any value of its type; most break a promise of mail.yaml, which needs a reason beside the value. */
export interface Promised {
  readonly kind: 'promised';
  /** How bad the break is, as long as no reason is given. */
  readonly severity: 'error' | 'warning';
  /** The promise that no longer holds, as a clause. */
  readonly promise: string;
  readonly type: ValueType;
  /** Values, or items of a list, with which the promise holds. */
  readonly keeps: readonly string[];
}

/** Verdicts by name. */
export type Verdicts = Readonly<Record<string, Verdict>>;

/** Any value of the daemon's own type. */
export const free: Verdict = { kind: 'free' };

/** Any value of a type that is narrower than the daemon's, or that the daemon takes for mere text. */
export const freeAs = (type: ValueType): Verdict => ({ kind: 'free', type });

/** Refused: the field of mail.yaml decides it. */
export const decidedBy = (field: string): Verdict => ({ kind: 'decided', owner: { field } });

/** Refused, with the reason as a clause. */
export const refused = (reason: string): Verdict => ({ kind: 'decided', owner: { reason, refused: true } });

/** An error without a reason beside the value, except for values in `keeps`. */
export const breaks = (promise: string, type: ValueType, ...keeps: readonly string[]): Verdict => ({
  kind: 'promised',
  severity: 'error',
  promise,
  type,
  keeps,
});

/** A warning without a reason beside the value, except for values in `keeps`. */
export const weakens = (promise: string, type: ValueType, ...keeps: readonly string[]): Verdict => ({
  kind: 'promised',
  severity: 'warning',
  promise,
  type,
  keeps,
});
