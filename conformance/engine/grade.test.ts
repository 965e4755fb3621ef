import { expect, test } from 'vitest';
import type { Deviation } from '../check.ts';
import { close, fact, reply } from '../expectation.ts';
import { grade } from './grade.ts';

const accept = { answer: [reply(501, '5.5.2')] };
const deviation: Deviation = {
  platforms: ['debian-12'],
  daemon: 'Postfix 3.7',
  label: 'answer',
  accept: [reply(535, '5.7.8')],
  reason: 'it asks Dovecot',
};
const seen = (
  code: number,
  enhanced: string | undefined,
): { answer: { kind: 'reply'; code: number; enhanced: string | undefined } } => ({
  answer: { kind: 'reply', code, enhanced },
});

test('what is listed passes, what is not fails', () => {
  expect(grade(accept, seen(501, '5.5.2'), [], 'debian-12').outcome).toBe('pass');
  expect(grade(accept, seen(501, '5.5.4'), [], 'debian-12').outcome).toBe('fail');
  expect(grade(accept, seen(250, undefined), [], 'debian-12').outcome).toBe('fail');
});

test('a closed connection is not a refusal unless it is listed', () => {
  expect(grade(accept, { answer: { kind: 'close' } }, [], 'debian-12').outcome).toBe('fail');
  expect(grade({ answer: [reply(501), close] }, { answer: { kind: 'close' } }, [], 'debian-12').outcome).toBe(
    'pass',
  );
});

test('a listed deviation is one only on its platform', () => {
  expect(grade(accept, seen(535, '5.7.8'), [deviation], 'debian-12')).toMatchObject({
    outcome: 'deviation',
    reason: 'Postfix 3.7: it asks Dovecot',
  });
  expect(grade(accept, seen(535, '5.7.8'), [deviation], 'debian-13').outcome).toBe('fail');
});

test('a deviation that stopped is red', () => {
  const { outcome, reason } = grade(accept, seen(501, '5.5.2'), [deviation], 'debian-12');
  expect(outcome).toBe('fail');
  expect(reason).toContain('did not occur');
});

test('a deviation does not excuse anything else', () => {
  const both = { ...accept, count: [fact(0)] };
  const facts = { ...seen(535, '5.7.8'), count: { kind: 'fact', value: 1 } as const };
  expect(grade(both, facts, [deviation], 'debian-12').outcome).toBe('fail');
});

test('of a list every member must be right', () => {
  const list = { answer: [seen(501, '5.5.2').answer, seen(250, undefined).answer] };
  expect(grade(accept, list, [], 'debian-12').outcome).toBe('fail');
});

test.each([
  ['an empty list', { answer: [] }],
  ['a label without observation', {}],
  ['an observation that nothing judges', { ...seen(501, '5.5.2'), other: { kind: 'close' } as const }],
])('%s is blind', (_name, observed) => {
  expect(() => grade(accept, observed, [], 'debian-12')).toThrow();
});

test('what a server sent is escaped in the result', () => {
  const facts = { answer: { kind: 'fact', value: 'x\u001b[2J', about: 'a\u202eb' } as const };
  const [label] = grade(accept, facts, [], 'debian-12').labels;
  expect(label?.seen[0]).toMatchObject({ about: 'a\\u{202e}b', accepted: false });
  expect(label?.seen[0]?.what).not.toContain('\u001b');
});
