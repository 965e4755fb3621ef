/**
 * What the generated validator reports about one value.
 *
 * The schema carries two tags of its own. `expects` says in plain words what a value must look like. `mistake` is the id
 * of the rule under whose name a wrong value of that type is reported.
 */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** The keyword of JSON Schema that the value fails. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that holds the keyword. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  /** The value. */
  readonly data?: unknown;
  /** The key, when the mistake is in a key rather than in a value. */
  readonly propertyName?: string;
}
