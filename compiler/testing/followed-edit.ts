import { Document, isMap, isScalar, parse, parseDocument, Scalar } from 'yaml';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Told } from './followed-text.ts';
import { hash, valueOfKey } from './followed-values.ts';

/** Every text that comes of doing what a help tells: one for each place where it may be meant. */
export function written(text: string, finding: Diagnostic, told: Told): readonly string[] {
  const edit = (change: (document: Document) => void): string => {
    const document = parseDocument(text);
    try {
      change(document);
      return document.toString();
    } catch {
      // What stands behind an alias is written out first.
      const plain = new Document(document.toJS(), { aliasDuplicateObjects: false });
      change(plain);
      return plain.toString();
    }
  };
  const { path } = finding;
  switch (told.kind) {
    case 'remove':
      return told.keys.length === 0
        ? [edit((document) => remove(document, path))]
        : levels(path).map((at) =>
            edit((document) => {
              for (const key of told.keys) remove(document, [...at, key]);
            }),
          );
    case 'write':
      return isAboutKey(text, finding)
        ? [edit((document) => rename(document, path, told.text))]
        : /^[{[]/.test(told.text)
          ? levels(path)
              .slice(0, 2)
              .map((at) => edit((document) => document.setIn(at, filled(told.text, document.getIn(at)))))
          : [edit((document) => document.setIn(path, scalar(told.text)))];
    case 'choose':
      return told.texts.map((each) => edit((document) => document.setIn(path, scalar(each))));
    case 'add':
      return levels(path).map((at) => edit((document) => add(document, path, at, told)));
  }
}

/** The path itself, and everything above it up to the root. */
const levels = (path: Diagnostic['path']): readonly Diagnostic['path'][] =>
  Array.from({ length: path.length + 1 }, (_, cut) => path.slice(0, path.length - cut));

function remove(document: Document, path: Diagnostic['path']): void {
  if (document.hasIn(path)) document.deleteIn(path);
}

function rename(document: Document, path: Diagnostic['path'], name: string): void {
  const map = document.getIn(path.slice(0, -1), true);
  if (!isMap(map)) return;
  for (const pair of map.items)
    if (isScalar(pair.key) && pair.key.value === path.at(-1)) pair.key.value = name;
}

function add(
  document: Document,
  path: Diagnostic['path'],
  at: Diagnostic['path'],
  { yaml, removed }: Extract<Told, { kind: 'add' }>,
): void {
  const old: unknown = document.getIn(path, true);
  const plain =
    old !== null && typeof old === 'object' && 'toJSON' in old
      ? (old as { toJSON: () => unknown }).toJSON()
      : undefined;
  const map = filled(yaml, plain) as Record<string, unknown>;
  if (removed) remove(document, path);
  const here: unknown = at.length === 0 ? document.toJS() : (document.toJS() as unknown);
  const target = at.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    here,
  );
  const merged = mergeInto(
    typeof target === 'object' && target !== null && !Array.isArray(target)
      ? (target as Record<string, unknown>)
      : {},
    map,
  );
  if (at.length > 0) document.setIn(at, document.createNode(merged));
  else document.contents = document.createNode(merged) as typeof document.contents;
}

/** Maps by key; anything else takes the place of what was there. */
function mergeInto(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  const result = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const both = [result[key], value];
    result[key] = both.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
      ? mergeInto(result[key] as Record<string, unknown>, value as Record<string, unknown>)
      : value;
  }
  return result;
}

/** A fragment with its gaps filled: `…` is what was there, a key without a value gets one that fits it. */
function filled(yaml: string, old: unknown): unknown {
  const whole = yaml
    .replace('{ARGON2ID}$argon2id$…', hash)
    .replace(/"…"|…/g, () => JSON.stringify(old ?? null))
    .replace(/\bNAME\b/g, 'some-name');
  const value: unknown = parse(whole);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, each ?? valueOfKey(key)]));
}

/** What a text stands for; a `null` is written out, where the old value may be none at all. */
const scalar = (text: string): unknown =>
  text === 'null'
    ? new Scalar(null)
    : text === ''
      ? text
      : (parse(text.replace(/\bNAME\b/, 'mail.example.com')) as unknown);

/** Whether the place of a finding is the key: then what is written takes the key's place. */
export function isAboutKey(text: string, { place, path }: Diagnostic): boolean {
  const at = place === undefined ? '' : text.slice(place.start.offset, place.end.offset);
  return at.replace(/^["']|["']$/g, '') === path.at(-1);
}
