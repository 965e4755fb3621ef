import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainYaml } from './plain-yaml.ts';
import { oneLine } from './yaml-scalar.ts';

const texts = [
  ...['y', 'N', 'yes', 'on', 'Off', 'true', 'null', '~', '', ' a ', '0123', '1:25', '1e3', '0x1f', '.5', '-'],
  ...[
    '2026-11-21',
    '<<',
    '!!str x',
    '&a',
    '*a',
    '@a',
    '%a',
    '`a`',
    '? a',
    '- a',
    'a: b',
    'a #b',
    '#a',
    '---',
    '...',
  ],
  ...['a\nb: c', 'a\r\nb', '\ta', 'a\u0000b', 'a\u0007b', 'a\u007fb', 'a\u0085b', 'a\u2028b', 'a\ufeffb'],
  ...['"', "'", '\\', '\\n', '{{ .Values.x }}', '{{{{', '$(HOME)', 'ü', '😀', '{a: b}', '[a]'],
];

test.each(['1.1', '1.2'] as const)('every text is the same string to YAML %s', (version) => {
  for (const text of texts) {
    const printed = plainYaml({ value: text, list: [text], [text]: 'key' });
    expect(parse(printed, { version }), text).toEqual({ value: text, list: [text], [text]: 'key' });
  }
});

test('names stay as they are, words that are no strings do not', () => {
  expect(plainYaml({ 'app.kubernetes.io/name': 'a', on: 'b', main_cf: 'c', $patch: 'd' })).toBe(
    'app.kubernetes.io/name: "a"\n"on": "b"\nmain_cf: "c"\n"$patch": "d"\n',
  );
});

test('a comment has no second line', () => {
  expect(oneLine('a\r\nb\u2028c\u0085d')).toBe('a b c d');
});
