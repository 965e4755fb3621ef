import type { Origin } from '../../../../schema/origin.ts';
import type { Plain } from '../../../model/kubernetes-tree.ts';
import type { Value, ValueGroup, Values } from '../../../model/kubernetes-values.ts';

/** A value with what it means, and where it comes from. */
export const value = (about: string, plain: Plain, schema: Plain, origin?: Origin): Value => ({
  kind: 'value',
  about,
  value: plain,
  schema,
  origin,
});

export const group = (about: string, members: Values): ValueGroup => ({ kind: 'group', about, members });
