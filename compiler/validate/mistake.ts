import type { SpecPath } from '../../schema/spec-path.ts';
import type { SchemaKind } from './schema-kinds.ts';

/** A value or key that the schema refuses, before it is put into words. */
export interface Mistake {
  readonly kind: SchemaKind;
  /** The value; for a key, the path that ends in it. */
  readonly path: SpecPath;
  readonly value: unknown;
  /** The schema of the value; for a key, of the map that it stands in. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
}
