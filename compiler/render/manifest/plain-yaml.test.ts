import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { InternalError } from '../../diagnostic/internal-error.ts';
import { plainYaml } from './plain-yaml.ts';

test('maps and lists, empty and full', () => {
  const data = {
    none: {},
    nothing: [],
    missing: undefined,
    list: [{ a: 1, b: { c: true } }, { a: 2, d: ['x', 'y'] }, 'z', 3, false],
  };
  const printed = plainYaml(data);
  expect(parse(printed, { version: '1.1' })).toEqual(JSON.parse(JSON.stringify(data)));
  expect(printed.split('\n').slice(0, 4)).toEqual(['none: {}', 'nothing: []', 'list:', '  - a: 1']);
});

test('a list at the top', () => {
  expect(plainYaml([{ op: 'remove', path: '/a' }])).toBe('- op: "remove"\n  path: "/a"\n');
});

test('what no object needs is not written wrongly', () => {
  expect(() => plainYaml({ list: [['nested']] })).toThrow(InternalError);
  expect(() => plainYaml({ list: [{}] })).toThrow(InternalError);
});
