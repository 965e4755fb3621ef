import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile } from './compile.ts';

/** Values that have broken other generators: each could end a line, begin a comment, a macro or a template. */
const nasty: readonly unknown[] = [
  'a\nmynetworks = 0.0.0.0/0',
  'a\r\nb',
  ' leading',
  'trailing ',
  'with, comma',
  'with:colon',
  '$mynetworks',
  '$\u007bsecret}',
  '{{ template }}',
  'a#b',
  '# comment',
  '"quoted"',
  "it's",
  'back\\slash',
  'nul\u0000byte',
  'line\u2028separator',
  'turn\u202earound',
  'ünïcode',
  '../../etc/passwd',
  '/absolute',
  '-dash',
  '%d',
  '*',
  '',
  ' ',
  'x'.repeat(300),
  'user@example.com',
  'example.com',
  '__proto__',
  'constructor',
  'toString',
  null,
  0,
  -1,
  1.5,
  Number.POSITIVE_INFINITY,
  true,
  false,
  [],
  ['a\nb'],
  {},
  { 'a\nb': 1 },
  { constructor: {} },
];

const source = readFileSync(
  fileURLToPath(new URL('../fixtures/valid/everything/mail.yaml', import.meta.url)),
  'utf8',
);

/** Every path in a value, outermost first. */
function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* pathsOf(child, [...path, key]);
}

/** A copy of `value` with one value replaced, or one key renamed. */
function changed(
  value: unknown,
  [step, ...rest]: readonly string[],
  change: (map: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = structuredClone(value);
  let at = copy as Record<string, unknown>;
  let key = step ?? '';
  for (const next of rest) {
    at = at[key] as Record<string, unknown>;
    key = next;
  }
  change(at, key);
  return copy;
}

/** Replaces the value at `path`, and in a second copy the key at its end. */
function variants(spec: unknown, path: readonly string[], value: unknown): readonly unknown[] {
  const replaced = changed(spec, path, (map, key) => {
    map[key] = value;
  });
  const renamed = changed(spec, path, (map, key) => {
    const content = map[key];
    delete map[key];
    Object.defineProperty(map, String(value), {
      value: content,
      enumerable: true,
      configurable: true,
    });
  });
  return [replaced, renamed];
}

it('answers any value in any place with findings or with a tree, never by throwing', () => {
  const spec: unknown = parse(source);
  const outcomes = { accepted: 0, refused: 0 };
  for (const [index, path] of [...pathsOf(spec)].entries()) {
    // Each place meets every eleventh value, each value every eleventh place: all of them would take minutes.
    const values = nasty.filter((_, position) => (position + index) % 11 === 0);
    for (const variant of values.flatMap((value) => variants(spec, path, value))) {
      const text = stringify(variant);
      const { profiles, diagnostics } = compile({ text, file: 'mail.yaml' });
      outcomes[profiles.length > 0 ? 'accepted' : 'refused'] += 1;
      if (profiles.length === 0)
        expect(
          diagnostics.some(({ severity }) => severity === 'error'),
          text,
        ).toBe(true);
      for (const { tree } of profiles) {
        for (const content of tree.values())
          expect(content).not.toMatch(/^mynetworks = 0|\{\{ template|nul\0byte/m);
      }
    }
  }
  expect(outcomes.accepted).toBeGreaterThan(20);
  expect(outcomes.refused).toBeGreaterThan(500);
}, 120_000);
