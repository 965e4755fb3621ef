import { expect, test } from 'vitest';
import { jsonPatch } from './json-patch.ts';

test('nothing changes nothing', () => {
  expect(jsonPatch({ a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] })).toEqual([]);
});

test('what is new, what is gone, what is other', () => {
  expect(jsonPatch({ a: 1, b: { c: 'x' }, d: [1, 2] }, { b: { c: 'y', e: true }, d: [1, 3] })).toEqual([
    { op: 'remove', path: '/a' },
    { op: 'replace', path: '/b/c', value: 'y' },
    { op: 'add', path: '/b/e', value: true },
    { op: 'replace', path: '/d/1', value: 3 },
  ]);
});

test('a list of another length is another list', () => {
  expect(jsonPatch({ a: [1] }, { a: [1, 2] })).toEqual([{ op: 'replace', path: '/a', value: [1, 2] }]);
});

test('a path escapes what RFC 6901 reserves', () => {
  expect(jsonPatch({ 'a/b~c': 1 }, { 'a/b~c': 2 })).toEqual([{ op: 'replace', path: '/a~1b~0c', value: 2 }]);
});
