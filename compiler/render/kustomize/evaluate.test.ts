import { expect, test } from 'vitest';
import {
  all,
  api,
  checksum,
  differs,
  encodedFile,
  extended,
  file,
  image,
  integer,
  labels,
  named,
  namespace,
  not,
  optional,
  set,
  string,
  text,
  tree,
  when,
} from '../../lower/kubernetes/expressions.ts';
import type { Condition } from '../../model/kubernetes-tree.ts';
import { evaluate, holds } from './evaluate.ts';
import type { Release } from './release.ts';

const release: Release = {
  name: 'relay',
  namespace: 'mail',
  labels: { selector: { name: 'relay' }, pod: { name: 'relay' }, object: { name: 'relay', by: 'kustomize' } },
  values: {
    on: true,
    off: false,
    none: '',
    zero: 0,
    word: 'x',
    number: 3,
    empty: {},
    emptyList: [],
    map: { a: 'theirs', b: 'theirs' },
    list: ['theirs'],
    images: {
      tagged: { repository: 'example.com/postfix', tag: '1', digest: '' },
      fixed: { repository: 'example.com/postfix', tag: '1', digest: 'sha256:0' },
    },
  },
};

test('values, names and texts', () => {
  const object = {
    a: string('word'),
    b: integer('number'),
    c: tree('map'),
    d: named('-x'),
    e: text('in ', namespace, ' as ', named()),
    f: labels('object', { more: 'y' }),
    g: checksum([
      { path: 'a', text: 'a' },
      { path: 'b', text: 'bc' },
    ]),
  };
  expect(evaluate(object, release)).toEqual({
    a: 'x',
    b: 3,
    c: { a: 'theirs', b: 'theirs' },
    d: 'relay-x',
    e: 'in mail as relay',
    f: { name: 'relay', by: 'kustomize', more: 'y' },
    // SHA-256 of "abc" (FIPS 180-4, example)
    g: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
});

test('files are as they are, or in Base64', () => {
  expect(evaluate([file('a', 'ü\n'), encodedFile('a', 'ü\n')], release)).toEqual(['ü\n', 'w7wK']);
});

test('an image has its digest, or else its tag', () => {
  expect(evaluate([image('tagged'), image('fixed')], release)).toEqual([
    'example.com/postfix:1',
    'example.com/postfix@sha256:0',
  ]);
});

test('what a condition leaves out is not there at all', () => {
  const parts = [when(set('on'), 'one'), when(set('off'), 'two'), when(set('none'), 'three', 'four')];
  expect(evaluate({ parts, gone: optional(string('none'), 'none') }, release)).toEqual({
    parts: ['one', 'four'],
  });
});

test('members of a value are added, and never replace', () => {
  expect(evaluate(extended({ a: 'mine' }, 'map'), release)).toEqual({ a: 'mine', b: 'theirs' });
  expect(evaluate(extended(['mine'], 'list'), release)).toEqual(['mine', 'theirs']);
  expect(evaluate({ a: extended({}, 'empty') }, release)).toEqual({});
});

test.each<[Condition, boolean]>([
  [set('on'), true],
  [set('off'), false],
  [set('none'), false],
  [set('zero'), false],
  [set('number'), true],
  [set('empty'), false],
  [set('emptyList'), false],
  [set('map'), true],
  [not(set('off')), true],
  [differs('word', 'x'), false],
  [differs('word', 'y'), true],
  [api('monitoring.coreos.com/v1'), true],
  [all(set('on'), set('map')), true],
  [all(set('on'), set('off')), false],
])('%j holds: %s', (condition, result) => {
  expect(holds(condition, release)).toBe(result);
});

test('a value that is not there is a bug', () => {
  expect(() => evaluate(string('no.such'), release)).toThrow('there is no value no.such');
});
