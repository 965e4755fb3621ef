import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import type { CheckResult, Outcome } from '../engine/result.ts';
import type { FinishedRun } from './finished-run.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { summary } from './summary.ts';

const nasty = 'banner "x" <b>&\u001b[2J\u0000\ud800\ufffe]]>';

function result(id: string, outcome: Outcome, what = 'reply 250'): CheckResult {
  const check = {
    id,
    title: `Title of ${id}`,
    level: 'must',
    clauses: [{ rfc: 5321, section: '4.2' }],
    promise: ['hostname'],
    vantage: 'outside',
  };
  const accepted = outcome !== 'fail';
  return {
    check: check as unknown as Check,
    outcome,
    ms: 1500,
    labels:
      outcome === 'error' || outcome === 'not-applicable' || outcome === 'left-out'
        ? []
        : [
            {
              label: 'banner',
              accepted,
              expected: ['reply 220'],
              seen: [{ about: undefined, what, accepted }],
            },
          ],
    reason: outcome === 'pass' || outcome === 'fail' ? '' : `reason of ${nasty.slice(0, 12)}`,
    notes: [nasty],
    transcript: [{ at: 3, connection: 1, mark: '<', text: nasty }],
    logs: [{ container: 'postfix', text: nasty }],
  };
}

const results = [
  result('smtp/good', 'pass'),
  result('smtp/bad', 'fail', 'reply 554'),
  result('tls/blind', 'error'),
  result('tls/known', 'deviation'),
  result('dkim/none', 'not-applicable'),
  result('queue/left', 'left-out'),
];
const run: FinishedRun = {
  request: {
    resolved: { name: 'mailserver', platform: 'debian-13' } as ResolvedSpec,
    placeOf: () => ({ file: 'mail.yaml', line: 3, column: 11 }),
    version: '0.1.0',
  },
  results,
  startedAt: new Date(0),
  code: 1,
};

interface Suite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly '@skipped': string;
  readonly testcase: readonly Record<string, unknown>[];
}

function parsed(): readonly Suite[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => name === 'testcase' || name === 'testsuite',
  });
  return (parser.parse(junitReport(jsonReport(run))) as { testsuites: { testsuite: Suite[] } }).testsuites
    .testsuite;
}

test('JUnit, parsed back, has every result once and in its kind', () => {
  const cases = parsed().flatMap(({ testcase }) => testcase);
  expect(cases.map((each) => each['@name'])).toEqual(results.map(({ check }) => check.id));
  const kinds = cases.map((each) => ['failure', 'error', 'skipped'].filter((kind) => kind in each).join());
  expect(kinds).toEqual(['', 'failure', 'error', '', 'skipped', 'skipped']);
  expect(cases[1]?.['failure']).toMatchObject({
    '@message': 'banner: reply 554, expected reply 220',
    '@type': 'must',
  });
  expect(cases[1]).toMatchObject({ '@file': 'mail.yaml', '@line': '3' });
});

test('JUnit counts agree with its cases', () => {
  for (const suite of parsed()) {
    const having = (kind: string): string => String(suite.testcase.filter((each) => kind in each).length);
    expect([suite['@tests'], suite['@failures'], suite['@errors'], suite['@skipped']]).toEqual([
      String(suite.testcase.length),
      having('failure'),
      having('error'),
      having('skipped'),
    ]);
  }
});

test('no report holds a byte that a terminal or a parser would act on', () => {
  const all = [
    junitReport(jsonReport(run)),
    JSON.stringify(jsonReport(run), undefined, 2),
    summary(run).join('\n'),
  ];
  for (const text of all) expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|\uFFFE/u);
});

test('JSON tells a pass from everything else and points at mail.yaml', () => {
  const report = jsonReport(run);
  expect(report.counts).toEqual({
    pass: 1,
    fail: 1,
    differs: 0,
    error: 1,
    deviation: 1,
    'not-applicable': 1,
    'left-out': 1,
  });
  expect(report.results[1]).toMatchObject({
    id: 'smtp/bad',
    outcome: 'fail',
    promise: { path: ['hostname'], place: { line: 3 } },
  });
  expect(report.results[0]?.transcript).toEqual([]);
  expect(report.results[1]?.transcript).toHaveLength(1);
});

test('the summary says what was left out, how many musts, and why', () => {
  const lines = summary({ ...run, code: 0 });
  expect(lines).toContain('left out: 1 (1 musts)');
  expect(lines.some((line) => line.includes('queue/left'))).toBe(true);
  expect(lines.at(-1)).toContain('did not look at 1 musts');
});
