import type { Origin } from '../../schema/origin.ts';
import type { Plain } from './kubernetes-tree.ts';

/** What values.yaml holds, with what values.schema.json and the README say about it. */
export type Values = { readonly [name: string]: ValueNode };

export type ValueNode = ValueGroup | Value;

export interface ValueGroup {
  readonly kind: 'group';
  readonly about: string;
  readonly members: Values;
}

export interface Value {
  readonly kind: 'value';
  readonly about: string;
  readonly value: Plain;
  /** JSON Schema, draft 7. */
  readonly schema: Plain;
  /** Where the value comes from, where mail.yaml or a profile decides it. */
  readonly origin: Origin | undefined;
}
