import { expect, test } from 'vitest';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import { checks } from '../checks/index.generated.ts';
import type { CheckResult, Outcome } from '../engine/result.ts';
import type { Basis } from '../judge/basis.ts';
import { foreignSummary } from './foreign-summary.ts';

function result(id: string, outcome: Outcome, reason = '', basis: Basis = 'standard'): CheckResult {
  const check = checks.find((each) => each.id === id) as Check;
  const accepted = outcome === 'pass';
  const seen = [{ about: 'RCPT TO:<a@b>', what: 'reply 250', accepted, basis }];
  return {
    check,
    outcome,
    ms: 1,
    labels: reason === '' ? [{ label: 'recipient', accepted, expected: ['a 5xx reply'], seen }] : [],
    reason,
    notes: [],
    transcript: [],
    logs: [],
  };
}

function told(results: readonly CheckResult[], code: 0 | 1 | 2): readonly string[] {
  const request = {
    resolved: { name: 'mailserver', platform: 'debian-13' } as ResolvedSpec,
    placeOf: () => undefined,
    version: '0.1.0',
  };
  const judge = { kind: 'standards', file: false } as const;
  return foreignSummary({ request, results, startedAt: new Date(), code, judge, name: 'smtp at a:25' });
}

const all = [
  result('smtp/minimum', 'fail'),
  result('smuggling/lf-dot-lf', 'fail'),
  result('relay/percent-hack', 'fail'),
  result('smtp/vrfy', 'differs', '', 'mailc'),
  result('tls/certificate', 'left-out', 'it needs the name (--hostname)'),
  result('logs/clean', 'left-out', 'it needs the logs of the containers'),
  result('delivery/maildir', 'left-out', 'it needs a look'),
  result('smtp/etrn', 'error', 'blind'),
];

test('the worst class of findings comes first, and is the last word', () => {
  const lines = told(all, 1);
  const at = (text: string): number => lines.findIndex((line) => line.startsWith(text));
  expect(at('relays for strangers: one finding')).toBeGreaterThanOrEqual(0);
  expect(at('relays for')).toBeLessThan(at('lets a second message'));
  expect(at('lets a second message')).toBeLessThan(at('departs from a standard'));
  expect(lines.at(-1)).toBe('The server relays for strangers.');
});

test('what differs stands apart', () => {
  const lines = told(all, 1);
  const from = lines.findIndex((line) => line.startsWith('differs'));
  expect(lines[from + 1]).toMatch(/smtp\/vrfy: recipient .*: reply 250/);
});

test('what was left out is a line for each thing to give, and one for the rest', () => {
  const lines = told(all, 1);
  const from = lines.indexOf('left out:');
  expect(lines.slice(from + 1, from + 3)).toEqual([
    '  1 checks: it needs the name (--hostname)',
    '  2 checks: only a system that mailc starts itself shows it (mailc conform mail.yaml)',
  ]);
});

test('what an interruption kept from being asked is not said to be out of reach', () => {
  const lines = told([result('smtp/minimum', 'left-out', 'the run was interrupted before')], 2);
  expect(lines).toContain('  1 checks: the run was interrupted before');
});

test('nothing found is said with its limits', () => {
  expect(told([result('smtp/minimum', 'pass')], 0).at(-1)).toMatch(/^As far as this run looked/);
  expect(told([result('smtp/minimum', 'error', 'blind')], 2).at(-1)).toMatch(/not a pass/);
});
