import { expect, test } from 'vitest';
import { readEnvFile } from './env-file.ts';

const values = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readEnvFile(text).variables.map(({ name, value }) => [name, value]));

test.each([
  ['a plain value', 'A=one two', 'one two'],
  ['blanks around it', 'A =  one  ', 'one'],
  ['export', 'export A=one', 'one'],
  ['a comment behind a blank', 'A=one # two', 'one'],
  ['a # within a value', 'A=one#two', 'one#two'],
  ['only a comment', 'A= # nothing', ''],
  ['double quotes', 'A="one # two" # three', 'one # two'],
  ['escapes in double quotes', 'A="one\\n\\"two\\""', 'one\n"two"'],
  ['single quotes', "A='one $B \\n'", 'one $B \\n'],
  ['several lines', 'A="one\ntwo"', 'one\ntwo'],
  ['a default', `A=$\{B:-one}`, 'one'],
  ['an equals sign', 'A=one=two', 'one=two'],
  ['a carriage return', 'A=one\r', 'one'],
])('%s', (_, text, value) => {
  expect(values(text)).toEqual({ A: value });
});

test('a value refers to what stands above it', () => {
  expect(values(`DOMAIN=example.com\nHOST=mail.$DOMAIN\nURL="smtp.$\{DOMAIN}:587"`)).toEqual({
    DOMAIN: 'example.com',
    HOST: 'mail.example.com',
    URL: 'smtp.example.com:587',
  });
});

test('the last of two counts, comments and empty lines say nothing', () => {
  expect(readEnvFile('# one\n\nA=1\nA=2\n').variables).toEqual([{ name: 'A', value: '2', line: 4 }]);
});

test('says what it cannot read, and keeps the lines behind it', () => {
  const { variables, unread } = readEnvFile('no assignment\nA\nB=$UNKNOWN\nC="open\nD=1');
  expect(unread.map(({ line, name }) => [line, name])).toEqual([
    [1, undefined],
    [2, 'A'],
    [3, 'B'],
    [4, 'C'],
  ]);
  expect(variables.map(({ name, line }) => [name, line])).toEqual([['D', 5]]);
});
