import { isDeepStrictEqual } from 'node:util';
import * as TJS from 'typescript-json-schema';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const reference = '#/definitions/';

/** Tags of the types that JSON Schema does not know; what they mean is told in `schema/schema-error.ts`. */
const extraTags = ['expects', 'mistake', 'propertyNames', 'union', 'values'];

/** The JSON schema of `MailSpec` in `<folder>/mail-spec.ts`, as the text of a file. */
export function jsonSchemaText(folder: string): string {
  const program = TJS.getProgramFromFiles([`${folder}mail-spec.ts`], {
    strict: true,
    module: 199,
    moduleResolution: 99,
    target: 10,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const generator = TJS.buildGenerator(program, {
    aliasRef: true,
    noExtraProps: true,
    required: true,
    strictNullChecks: true,
    ignoreErrors: true,
    validationKeywords: extraTags,
  });
  if (generator === null) throw new Error('typescript-json-schema could not read the types');
  const raw = generator.getSchemaForSymbol('MailSpec') as unknown as JsonObject;
  const definitions = new Map(Object.entries(object(raw['definitions'])));
  for (const missing of missingReferences([raw], definitions)) {
    const more = generator.getSchemaForSymbol(missing) as unknown as JsonObject;
    const { $schema: _, definitions: further, ...own } = more;
    definitions.set(missing, own);
    for (const [name, value] of Object.entries(object(further)))
      if (!definitions.has(name)) definitions.set(name, value);
  }
  const { definitions: _, $schema: draft, ...root } = raw;
  const folded = foldDefinitions(definitions);
  const schema = {
    $schema: draft ?? null,
    title: 'mail.yaml',
    ...object(tidy(root)),
    definitions: folded,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Names that a `$ref` in a tag uses and that the tool made no definition for: types that occur in lists or unions only. */
function* missingReferences(
  roots: readonly Json[],
  definitions: ReadonlyMap<string, Json>,
): Generator<string> {
  const text = JSON.stringify([roots, [...definitions.values()]]);
  const names = new Set([...text.matchAll(/#\/definitions\/(\w+)/g)].map((match) => match[1] ?? ''));
  for (const name of [...names].sort()) if (!definitions.has(name)) yield name;
}

/**
 * One definition a type. The tool makes one more, `Name_1`, for each file that imports a type under its own name, and
 * `Array_1` for each alias of a list.
 */
function foldDefinitions(definitions: ReadonlyMap<string, Json>): JsonObject {
  const folded = new Map<string, Json>();
  for (const name of [...definitions.keys()].sort()) {
    const base = baseName(name);
    if (base === 'Array') continue;
    const content = tidy(followReference(name, definitions));
    const known = folded.get(base);
    if (known !== undefined && !isDeepStrictEqual(known, content)) {
      throw new Error(`two types are called ${base}: rename one of them`);
    }
    folded.set(base, content);
  }
  return Object.fromEntries(folded);
}

function followReference(name: string, definitions: ReadonlyMap<string, Json>): Json {
  const content = definitions.get(name);
  if (content === undefined) throw new Error(`no definition of ${name}`);
  const target = object(content)['$ref'];
  return typeof target === 'string' ? followReference(target.slice(reference.length), definitions) : content;
}

function baseName(name: string): string {
  return name.replace(/_\d+$/, '');
}

/**
 * Sorted keys, folded references with nothing beside them but a description, `union` tags in the place of `anyOf`, and
 * `values` tags in that of `additionalProperties`, where the tool forgets the alias of a text.
 */
function tidy(value: Json): Json {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const source = value as JsonObject;
  const target = source['$ref'];
  if (typeof target === 'string') {
    const described = source['description'];
    return {
      ...(described === undefined ? {} : { description: described }),
      $ref: foldReference(target),
    };
  }
  const { union, values, ...rest } = source;
  const { type: _, anyOf: __, ...others } = rest;
  const whole = union === undefined ? rest : { ...others, anyOf: union };
  const entries = Object.entries(values === undefined ? whole : { ...whole, additionalProperties: values });
  return Object.fromEntries(entries.map(([key, item]) => [key, tidy(item)]));
}

function foldReference(target: string): string {
  return reference + baseName(target.slice(reference.length));
}

function object(value: Json | undefined): JsonObject {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('expected an object');
  return value as JsonObject;
}
