import type { Facts } from './facts.ts';
import type { FieldName } from './fields.ts';
import {
  type EnvVariableEntry,
  fact,
  lost,
  needless,
  notDoneVerdict,
  read,
  type Said,
  type Verdict,
} from './verdict.ts';

/** How a system takes the text of something that is on or off. */
export interface FlagWords {
  readonly on: readonly string[];
  readonly off: readonly string[];
  /** What it makes of any other text. */
  readonly otherwise: 'on' | 'off';
  /** The words in a sentence. */
  readonly said: string;
}

const same = (words: readonly string[], verdict: Verdict): Record<string, Verdict> =>
  Object.fromEntries(words.map((word) => [word, verdict]));

/** A variable that is on or off, with what each means here. */
export function flag(
  words: FlagWords,
  byDefault: 'on' | 'off',
  { on, off, value }: { readonly on: Verdict; readonly off: Verdict; readonly value?: string },
): EnvVariableEntry {
  const other: Said = {
    reason: `its value is not documented (${words.said}), and was taken for ${words.otherwise}`,
    instead: 'Decide which was meant.',
  };
  const taken = words.otherwise === 'on' ? on : off;
  return {
    default: value ?? (byDefault === 'on' ? (words.on[0] ?? '') : (words.off[0] ?? '')),
    values: { ...same(words.on, on), ...same(words.off, off) },
    otherwise: withNote(taken, other),
    unset: { verdict: byDefault === 'on' ? on : off },
  };
}

function withNote(verdict: Verdict, note: Said): Verdict {
  if (verdict.kind === 'fact' || verdict.kind === 'read') return { ...verdict, note };
  if (verdict.kind === 'needless') return { kind: 'lost', ...note };
  const more = { reason: `${verdict.reason}; ${note.reason}`, instead: `${verdict.instead} ${note.instead}` };
  return { ...verdict, ...more };
}

/** A variable that is read into a field. */
export const readEntry = (
  field: FieldName,
  {
    byDefault = '',
    note,
    unset,
  }: { readonly byDefault?: string; readonly note?: Said; readonly unset?: EnvVariableEntry['unset'] } = {},
): EnvVariableEntry => ({
  default: byDefault,
  otherwise: read(field, note),
  ...(unset && { unset }),
});

/** A secret, or the name of a file with one: that it is set is all that counts. */
export const secretEntry = (verdict: Verdict): EnvVariableEntry => ({
  default: '',
  secret: true,
  otherwise: verdict,
});

/** A variable with the same verdict for every value. */
export const always = (verdict: Verdict, byDefault = ''): EnvVariableEntry => ({
  default: byDefault,
  otherwise: verdict,
});

/** A variable of something that is not carried over as a whole. */
export const detail = (of: string, byDefault = ''): EnvVariableEntry =>
  always(needless(`it belongs to ${of}, which has a line of its own where it was on`), byDefault);

/** Something that is on or off, and that mailc does not do. */
export const undone = (words: FlagWords, byDefault: 'on' | 'off', topic: string): EnvVariableEntry =>
  flag(words, byDefault, { on: notDoneVerdict(topic), off: needless('it was off') });

/** Something that is on or off and becomes a fact. */
export const factFlag = (
  words: FlagWords,
  byDefault: 'on' | 'off',
  key: 'dkim' | 'pop3' | 'imap' | 'sendOnly' | 'anySender',
): EnvVariableEntry => ({
  ...flag(words, byDefault, {
    on: fact({ [key]: true } as Partial<Facts>),
    off: fact({ [key]: false } as Partial<Facts>),
  }),
  unset: { verdict: needless('the default holds') },
});

/** One of some words, each with its meaning. */
export const choice = (
  byDefault: string,
  values: Readonly<Record<string, Verdict>>,
  otherwise: Verdict = lost('its value is not documented', 'Decide what was meant.'),
): EnvVariableEntry => ({
  default: byDefault,
  values,
  otherwise,
  ...(values[byDefault] && { unset: { verdict: values[byDefault] } }),
});
