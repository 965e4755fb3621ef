import { expect, it } from 'vitest';
import { readFull } from './read-full.ts';
import { readMarks } from './read-marks.ts';
import { readValues } from './read-values.ts';

/** Pieces of YAML; put together at random they make texts of every degree of oddness. */
const pieces = [
  ...['a', 'b: ', 'a: ', '- ', '\n', '\n  ', '\n    ', '[', ']', '{', '}', ', ', '"', "'", '"x"', "'y'"],
  ...['1', '0x1F', '0o17', '017', '1e3', '.5', '-1', '+1', '1.0', '1_000', '12:30:00', '2020-01-01', '.inf'],
  ...['true', 'yes', 'null', '~', 'no', 'Off', '0x1F: ', '0o17: ', '1.0: ', 'True: ', '~: ', '+1: ', '12: '],
  ...['# c\n', ' # c', '#c', '|\n  x\n', '>\n  y\n z', '? ', ': ', ':', '!', '!!str ', '&a ', '*a', '<<: '],
  ...['%', '@', '`', '\t', '\r\n', '---\n', '...\n', '\\n', '\\x41', '\u0085', '\u2028', '=', '-', ' '],
  ...['k1: v1\n', 'k2: v2\n', '  k3: v3\n', '- i1\n', '__proto__: ', '\ufeff'],
];

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield state / 0x80000000;
  }
}

it('reads what the full reader reads, or declines', () => {
  const random = numbers(7);
  const pick = (): string => pieces[Math.floor(random.next().value * pieces.length)] ?? '';
  let compared = 0;
  for (let round = 0; round < 12_000; round += 1) {
    const text = Array.from({ length: 1 + Math.floor(random.next().value * 9) }, pick).join('');
    const quick = readValues(text);
    if (quick === undefined) continue;
    const full = readFull(text);
    expect(full.mistakes, JSON.stringify(text)).toEqual([]);
    expect(quick.value, JSON.stringify(text)).toEqual(full.marked?.value);
    expect(() => readMarks(text), JSON.stringify(text)).not.toThrow();
    compared += 1;
  }
  expect(compared).toBeGreaterThan(2000);
}, 60_000);
