import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { Diagnostic, Place, Position } from './diagnostic/diagnostic.ts';
import { formatDiagnostics, formats } from './diagnostic/format/format.ts';
import { mutated, seeded } from './testing/mutated-text.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Every mail.yaml of the fixtures, valid ones and those with a mistake. */
const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('mail.yaml'))
  .sort()
  .map((name) => readFileSync(`${fixtures}${name}`, 'utf8'))
  .filter((text) => text.length < 20_000);

const file = 'mail.yaml';

/** Why a position does not lie in the text where it says; undefined for one that does. */
function wrong(text: string, { offset, line, column }: Position): string | undefined {
  if (offset < 0 || offset > text.length) return `offset ${offset} of ${text.length}`;
  const above = text.slice(0, offset).split('\n');
  const [expectedLine, expectedColumn] = [above.length, (above.at(-1) ?? '').length + 1];
  return line === expectedLine && column === expectedColumn
    ? undefined
    : `${line}:${column} is ${expectedLine}:${expectedColumn}`;
}

const placesOf = ({ place, related = [] }: Diagnostic): readonly Place[] => [
  ...(place === undefined ? [] : [place]),
  ...related.map((other) => other.place),
];

/** What does not hold for a text: each finding has a position in it, each format prints, and twice the same is found. */
function faults(text: string): readonly string[] {
  const { diagnostics, profiles } = compile({ text, file });
  const positions = diagnostics
    .flatMap(placesOf)
    .flatMap(({ start, end }) => [
      wrong(text, start),
      wrong(text, end),
      end.offset < start.offset ? 'a place ends before it begins' : undefined,
    ]);
  const printed = formats.map((format) =>
    formatDiagnostics(format, diagnostics, { text, file, color: false }),
  );
  const unreadable = printed.some(
    (output) => /[\ud800-\udbff](?![\udc00-\udfff])/.test(output) || output.includes('\u0000'),
  );
  const errors = diagnostics.some(({ severity }) => severity === 'error');
  return [
    ...positions.filter((fault) => fault !== undefined),
    ...(unreadable ? ['a format prints half a character or NUL'] : []),
    ...(errors === (profiles.length === 0) ? [] : ['errors and a compiled profile, or neither']),
  ];
}

it.each(Array.from({ length: 12 }, (_, n) => n + 1))(
  'damaged files of seed %i: findings inside of the text, in every format, never an exception',
  (seed) => {
    const random = seeded(seed * 7919);
    for (let round = 0; round < 40; round += 1) {
      const text = mutated(texts[Math.floor(random() * texts.length)] ?? '', random);
      expect(faults(text), JSON.stringify(text)).toEqual([]);
    }
  },
);

it('finds the same twice', () => {
  const random = seeded(42);
  for (let round = 0; round < 40; round += 1) {
    const text = mutated(texts[Math.floor(random() * texts.length)] ?? '', random);
    expect(compile({ text, file }).diagnostics).toEqual(compile({ text, file }).diagnostics);
  }
});
