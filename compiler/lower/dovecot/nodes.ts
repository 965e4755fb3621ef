import type { Origin } from '../../../schema/origin.ts';
import type {
  DovecotBlock,
  DovecotName,
  DovecotNode,
  DovecotSetting,
  DovecotValue,
  DovecotVariable,
} from '../../model/dovecot.ts';

/** A decision of mailc; its reason is printed as the setting's comment. */
export const decided = (reason: string): Origin => ({ kind: 'mailc', reason });

/** A setting. `why` adds a reason to an origin that is a place in mail.yaml. */
export const setting = (
  name: DovecotName,
  value: DovecotValue,
  origin: Origin,
  why?: string,
): DovecotSetting => ({
  kind: 'setting',
  name,
  value,
  origin,
  ...(why === undefined ? {} : { why }),
});

/** A block in braces. */
export const block = (name: DovecotName, nodes: readonly DovecotNode[]): DovecotBlock => ({
  kind: 'block',
  name,
  nodes,
});

export const text = (value: string): DovecotValue => ({
  kind: 'text',
  text: value,
});
export const flag = (on: boolean): DovecotValue => ({ kind: 'flag', on });
export const number = (value: number): DovecotValue => ({
  kind: 'number',
  number: value,
});
export const bytes = (value: number): DovecotValue => ({
  kind: 'bytes',
  bytes: value,
});
export const quota = (value: number): DovecotValue => ({
  kind: 'quota',
  bytes: value,
});
export const seconds = (value: number): DovecotValue => ({
  kind: 'seconds',
  seconds: value,
});
export const file = (path: string): DovecotValue => ({ kind: 'file', path });
export const words = (...list: readonly string[]): DovecotValue => ({
  kind: 'words',
  words: list,
});
export const switches = (...list: readonly string[]): DovecotValue => ({
  kind: 'switches',
  words: list,
});
export const pattern = (
  ...parts: readonly (string | { readonly variable: DovecotVariable })[]
): DovecotValue => ({
  kind: 'pattern',
  parts,
});

/** A setting or block of Dovecot 2.3 only. */
export const only23 = (name: string): DovecotName => ({ '2.3': name });
/** A setting or block of Dovecot 2.4 only. */
export const only24 = (name: string): DovecotName => ({ '2.4': name });
/** One thing under its two names. */
export const renamed = (v23: string, v24: string): DovecotName => ({
  '2.3': v23,
  '2.4': v24,
});
