type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const reference = '#/definitions/';
const inProfile = 'InProfile';

/** What a profile must have, or replaces as a whole: `compiler/validate/removals.ts` takes none of it away. */
const kept: ReadonlySet<string> = new Set(['base', 'hostname', 'password']);

/**
 * The schema for editors, as the text of a file: that of the types, and below `profiles` every key may be `null`, which
 * takes away what stands above the profile. Maps that a profile merges have a second definition, `…InProfile`.
 */
export function withRemovals(text: string): string {
  const schema = JSON.parse(text) as JsonObject;
  const definitions = schema['definitions'] as Readonly<Record<string, JsonObject>>;
  const added = new Map<string, JsonObject>();

  function merged(node: JsonObject): JsonObject {
    const { $ref: target, properties, additionalProperties: values, anyOf, ...rest } = node;
    if (typeof target === 'string') return { ...rest, $ref: referTo(target.slice(reference.length)) };
    return {
      ...rest,
      ...(isObject(properties) && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([key, each]) => [
            key,
            kept.has(key) ? each : orNull(each as JsonObject),
          ]),
        ),
      }),
      ...(values !== undefined && { additionalProperties: isObject(values) ? orNull(values) : values }),
      ...(Array.isArray(anyOf) && { anyOf: anyOf.map((each) => merged(each as JsonObject)) }),
    };
  }

  function orNull(node: JsonObject): JsonObject {
    const { description, ...rest } = node;
    return { ...(description !== undefined && { description }), anyOf: [merged(rest), { type: 'null' }] };
  }

  function referTo(name: string): string {
    const target = definitions[name];
    if (target === undefined || !isMerged(target)) return reference + name;
    if (!added.has(name)) {
      added.set(name, {});
      added.set(name, merged(target));
    }
    return `${reference}${name}${inProfile}`;
  }

  const use = referTo('ProfileUse');
  const all = {
    ...definitions,
    Profiles: { ...definitions['Profiles'], additionalProperties: { $ref: use } },
    ...Object.fromEntries([...added].sort().map(([name, node]) => [name + inProfile, node])),
  };
  return `${JSON.stringify({ ...schema, definitions: all }, null, 2)}\n`;
}

/** Whether a value is a map, or may be one, whose keys are merged with those above. */
function isMerged({ properties, additionalProperties, anyOf }: JsonObject): boolean {
  return properties !== undefined || additionalProperties !== undefined || anyOf !== undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
