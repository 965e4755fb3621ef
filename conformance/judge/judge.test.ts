import { expect, test } from 'vitest';
import { fixtureSpec } from '../../.config/reference/fixture-spec.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check, Foreign, Level } from '../check.ts';
import { checks } from '../checks/index.generated.ts';
import { acceptedBy } from '../engine/grade.ts';
import { alert, fact, reply, silence, status } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import { acceptedByStandards, gradeForeign } from './grade-foreign.ts';

const spec = {} as ResolvedSpec;

function outcome(
  accept: Check['accept'],
  seen: Observation,
  { level = 'must', foreign, file = false }: { level?: Level; foreign?: Foreign; file?: boolean } = {},
): string {
  const check = { level, accept, ...(foreign === undefined ? {} : { foreign }) } as Check;
  return gradeForeign(check, spec, { it: seen }, file).outcome;
}

const said = (code: number, enhanced?: string): Observation => ({ kind: 'reply', code, enhanced });

test.each<[string, Observation]>([
  ['the code that mailc promises', said(250, '2.1.5')],
  ['another enhanced code', said(250, '2.1.0')],
  ['none', said(250)],
  ['251, which says that it forwards', said(251)],
])('a recipient is taken with %s', (_, seen) => {
  expect(outcome({ it: [reply(250, '2.1.5')] }, seen)).toBe('pass');
});

test.each<[string, Observation]>([
  ['a refusal', said(550)],
  ['a refusal for now', said(451)],
  ['a line that is no reply', said(0)],
  ['nothing', { kind: 'silence' }],
  ['the end of the connection', { kind: 'close' }],
])('a recipient is not taken with %s', (_, seen) => {
  expect(outcome({ it: [reply(250, '2.1.5')] }, seen)).toBe('fail');
});

test('a refusal is any reply of 4xx or 5xx, and no other answer', () => {
  const refused = { it: [reply(554, '5.7.1')] };
  for (const code of [450, 550, 571]) expect(outcome(refused, said(code))).toBe('pass');
  for (const code of [250, 354, 0]) expect(outcome(refused, said(code))).toBe('fail');
  expect(outcome(refused, { kind: 'close' })).toBe('fail');
});

test('a handshake is refused with any alert or an end, and not by silence', () => {
  const refused = { it: [alert('protocol_version')] };
  expect(outcome(refused, { kind: 'alert', name: 'handshake_failure' })).toBe('pass');
  expect(outcome(refused, { kind: 'close' })).toBe('pass');
  expect(outcome(refused, { kind: 'secure', version: 'TLSv1' })).toBe('fail');
  expect(outcome(refused, { kind: 'silence' })).toBe('fail');
});

test('a code of IMAP in brackets decides nothing', () => {
  const refused = { it: [status('NO', 'AUTHENTICATIONFAILED')] };
  expect(outcome(refused, { kind: 'status', status: 'NO', code: undefined })).toBe('pass');
  expect(outcome(refused, { kind: 'status', status: 'OK', code: undefined })).toBe('fail');
});

test('what only mailc chose differs, and decides nothing', () => {
  expect(outcome({ it: [reply(502)] }, said(252), { level: 'policy' })).toBe('differs');
  expect(
    outcome({ it: [fact('A')] }, { kind: 'fact', value: 'B' }, { foreign: { basis: { it: 'mailc' } } }),
  ).toBe('differs');
});

test('what a mail.yaml says is judged where there is one', () => {
  const foreign = { basis: { it: 'mail.yaml' } } as const;
  const seen: Observation = { kind: 'fact', value: '20480000' };
  expect(outcome({ it: [fact('26214400')] }, seen, { foreign, file: true })).toBe('fail');
  expect(outcome({ it: [fact('26214400')] }, seen, { foreign })).toBe('pass');
});

test('what the standard allows takes the place of what mailc accepts', () => {
  const foreign = { accept: { it: [silence] } };
  expect(outcome({ it: [fact(1)] }, { kind: 'silence' }, { foreign })).toBe('pass');
  expect(outcome({ it: [fact(1)] }, { kind: 'fact', value: 1 }, { foreign })).toBe('fail');
});

test('whatever a check says of foreign servers is about labels that it has', () => {
  const whole = fixtureSpec();
  for (const check of checks) {
    const labels = Object.keys(acceptedBy(check, whole));
    const named = [...Object.keys(check.foreign?.basis ?? {}), ...Object.keys(check.foreign?.accept ?? {})];
    expect(
      named.filter((label) => !labels.includes(label)),
      check.id,
    ).toEqual([]);
    expect(Object.keys(acceptedByStandards(check, whole)), check.id).toEqual(labels);
  }
});

test('the known departure of a daemon is one where mail.yaml says which it is, and a failure elsewhere', () => {
  const deviation = {
    platforms: ['debian-13'],
    daemon: 'Postfix',
    label: 'it',
    accept: [reply(250)],
    reason: 'so',
  } as const;
  const check = { level: 'must', accept: { it: [silence] }, deviations: [deviation] } as unknown as Check;
  const here = { platform: 'debian-13' } as ResolvedSpec;
  expect(gradeForeign(check, here, { it: said(250) }, true).outcome).toBe('deviation');
  expect(gradeForeign(check, here, { it: said(250) }, false).outcome).toBe('fail');
  expect(gradeForeign(check, here, { it: { kind: 'silence' } }, true).outcome).toBe('pass');
});
