import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MarkedValue } from './marks.ts';
import { readFull } from './read-full.ts';
import { readMarks } from './read-marks.ts';
import { readValues } from './read-values.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/valid/${name}/mail.yaml`, import.meta.url), 'utf8');
const texts: Readonly<Record<string, string>> = {
  'the mailserver fixture': fixture('mailserver'),
  'the fixture with everything': fixture('everything'),
  'every kind of scalar':
    'a: "x\\n"\nb: \'y\'\nc: 3\nd: 0o17\ne: true\nf: yes\ng: ~\nh: 2020-01-01\ni: 1_000\n',
  'lists and maps in each other': '- a\n- - b\n  - { c: [d, e], f: {} }\n- g: h\n  i:\n    - j\n',
  'comments and blank lines': '# top\na: 1 # one\n\n\n  # indented\nb: { c: d, # in a map\n  e: f }\n',
};

describe('the two readers', () => {
  it.each(Object.entries(texts))('say the same values of %s', (_, text) => {
    expect(readValues(text)?.value).toEqual(readFull(text).marked?.value);
  });

  it.each(Object.entries(texts))('find the same places in %s', (_, text) => {
    const full = readFull(text).marked;
    expect(full).toBeDefined();
    if (full !== undefined) expect(marksByPath(readMarks(text))).toEqual(marksByPath(full));
  });

  it.each(['a: 1\na: 2', 'a: &x 1\nb: *x', 'a: [1', '', 'a: 1\n---\nb: 2'])(
    'leave %j to the one that explains it',
    (text) => {
      expect(readValues(text)).toBeUndefined();
    },
  );
});

function marksByPath({ value, marks }: MarkedValue): Readonly<Record<string, readonly number[]>> {
  const found: Record<string, readonly number[]> = {};
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    found[path] = marks.get(node)?.ranges ?? [];
    for (const [key, child] of Object.entries(node)) walk(child, `${path}/${key}`);
  };
  walk(value, '');
  return found;
}
