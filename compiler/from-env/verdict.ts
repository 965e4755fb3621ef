import { type NotDone, notDoneById } from '../diagnostic/not-done.ts';
import type { Facts } from './facts.ts';
import type { FieldName } from './fields.ts';

/** What is said about a variable: why, in a clause behind its name, and what to do, in sentences. */
export interface Said {
  readonly reason: string;
  readonly instead: string;
}

/** What becomes of a variable with a certain value. */
export type Verdict =
  /** Its value is read into a field of mail.yaml; the reader may refuse it, and `note` says what is not the same there. */
  | { readonly kind: 'read'; readonly field: FieldName; readonly note?: Said }
  /** It is a fact whatever its text is. */
  | { readonly kind: 'fact'; readonly facts: Partial<Facts>; readonly note?: Said }
  /** Nothing is lost without it: mailc does so anyway, or the matter does not arise. */
  | { readonly kind: 'needless'; readonly reason: string }
  /** mailc does something else there. */
  | ({ readonly kind: 'different' } & Said)
  /** It cannot be carried over. */
  | ({ readonly kind: 'lost' } & Said)
  /** The user has to decide, and mail.yaml is not complete until then; the facts say so. */
  | ({ readonly kind: 'decide'; readonly facts: Partial<Facts> } & Said);

/** A variable of a mail system that is set up by env variables. */
export interface EnvVariableEntry {
  /** What holds where it is not set, as its documentation says; empty for nothing. */
  readonly default: string;
  /** Whether its text is a secret, or names a file with one: it is never read, only whether it is set. */
  readonly secret?: true;
  /** By value, in lower case. */
  readonly values?: Readonly<Record<string, Verdict>>;
  /** For every other value. */
  readonly otherwise: Verdict;
  /** For the variable not being set, or empty: said where the fact `when` is known, or always. */
  readonly unset?: { readonly verdict: Verdict; readonly when?: keyof Facts };
}

export const needless = (reason: string): Verdict => ({ kind: 'needless', reason });
export const lost = (reason: string, instead: string): Verdict => ({ kind: 'lost', reason, instead });
export const different = (reason: string, instead: string): Verdict => ({
  kind: 'different',
  reason,
  instead,
});
export const read = (field: FieldName, note?: Said): Verdict => ({
  kind: 'read',
  field,
  ...(note && { note }),
});
export const fact = (facts: Partial<Facts>): Verdict => ({ kind: 'fact', facts });

/** Says that something is among what mailc does not do. */
export const notDoneVerdict = (id: string): Verdict => ({ kind: 'lost', ...saidByTopic(notDoneById(id)) });

/** A topic of what mailc does not do, as it is said about a variable. */
export const saidByTopic = ({ title, instead }: NotDone): Said => ({
  reason: `mailc does not do ${title}`,
  instead,
});

/** The verdict on a variable with a value; of an empty one what holds where it is not set. */
export function verdictOn(entry: EnvVariableEntry, value: string): Verdict {
  const text = value.trim();
  if (text === '') return entry.unset?.verdict ?? needless('it is empty');
  if (entry.secret === true) return entry.otherwise;
  const { values = {} } = entry;
  const known = text.toLowerCase();
  return Object.hasOwn(values, known) ? (values[known] as Verdict) : entry.otherwise;
}
