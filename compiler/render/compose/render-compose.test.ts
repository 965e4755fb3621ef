import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { InternalError } from '../../diagnostic/internal-error.ts';
import { literal } from './literal.ts';
import { yamlText } from './yaml-text.ts';

const valid = fileURLToPath(new URL('../../../fixtures/valid', import.meta.url));
const files = readdirSync(valid, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('/compose.yaml'),
);

test.each(files)('%s says the same to a YAML 1.1 and a YAML 1.2 reader', (path) => {
  const text = readFileSync(join(valid, path), 'utf8');
  expect(parse(text, { version: '1.1' })).toEqual(parse(text, { version: '1.2' }));
});

test.each(files)('%s gives no container more than it needs', (path) => {
  const { services } = parse(readFileSync(join(valid, path), 'utf8')) as {
    readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  for (const service of Object.values(services)) {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service).not.toHaveProperty('privileged');
  }
  expect(services['opendkim']?.['network_mode'] ?? 'none').toBe('none');
});

test.each([
  'no',
  'y',
  'on',
  '1:25',
  '0755',
  '1e3',
  '~',
  '0x1f',
  '2026-11-20',
  '',
  ' a',
  'a: b',
  'a #b',
  '{{ x }}',
])('the string %j stays a string', (text) => {
  const printed = yamlText({ key: text, list: [text] }, [], 'head');
  for (const version of ['1.1', '1.2'] as const) {
    expect(parse(printed, { version })).toEqual({ key: text, list: [text] });
  }
});

test('comments stand above a key and above a list item', () => {
  const printed = yamlText(
    { a: { b: ['x', 'z'] } },
    [
      { path: ['a'], text: 'one' },
      { path: ['a', 'b', 1], text: 'two' },
    ],
    'head',
  );
  expect(printed).toBe('# head\n\n# one\na:\n  b:\n    - x\n    # two\n    - z\n');
});

test('a comment for nothing is a bug', () => {
  expect(() => yamlText({ a: 'b' }, [{ path: ['c'], text: 'x' }], 'head')).toThrow(InternalError);
});

test('a dollar does not start a variable', () => {
  expect(literal('a$b$c')).toBe('a$$b$$c');
});
