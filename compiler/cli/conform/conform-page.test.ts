import { describe, expect, it } from 'vitest';
import { checks } from '../../../conformance/checks/index.generated.ts';
import type { CheckResult, Outcome } from '../../../conformance/engine/result.ts';
import type { FinishedRun } from '../../../conformance/report/finished-run.ts';
import { pageHtml } from '../../page/page.ts';
import { parseSpec } from '../../parse/parse-spec.ts';
import { compiledProfile, fixtureSource } from '../../testing/compiled-fixture.ts';
import { brokenLinks } from '../../testing/page-links.ts';
import { conformPage } from './conform-page.ts';

const source = fixtureSource('mailserver');
const profile = compiledProfile(source);
const document = parseSpec(source);

/** A result of a check with a dialogue that is as long as the longest. */
const resultOf = (check: CheckResult['check'], outcome: Outcome): CheckResult => ({
  check,
  outcome,
  ms: 12,
  reason: outcome === 'error' ? 'the control did not hold' : '',
  labels: [
    {
      label: 'reply',
      accepted: outcome === 'pass',
      expected: ['554'],
      seen: [{ about: 'port 25', what: '250', accepted: outcome === 'pass' }],
    },
  ],
  notes: [],
  transcript: Array.from({ length: 300 }, (_, at) => ({
    at,
    connection: 1,
    mark: '<' as const,
    text: `250 <script>${'x'.repeat(80)}\r\n`,
  })),
  logs: outcome === 'pass' ? [] : [{ container: 'postfix', text: 'NOQUEUE: reject' }],
});

function pageOf(outcomeOf: (id: string) => Outcome): string {
  const run: FinishedRun = {
    request: {
      resolved: profile.resolved,
      version: '0',
      placeOf: () => ({ file: 'mail.yaml', line: 7, column: 1 }),
    },
    results: checks.map((check) => resultOf(check, outcomeOf(check.id))),
    startedAt: new Date(),
    code: 0,
  };
  return pageHtml(conformPage(run, profile, document));
}

describe('the page of a run', () => {
  const good = pageOf(() => 'pass');
  const some = pageOf((id) =>
    id === 'policy/answers' ? 'fail' : id.startsWith('dns/') ? 'not-applicable' : 'pass',
  );

  it('has every check once, leads from each answer to its checks, and stays small', () => {
    for (const html of [good, some]) {
      for (const { id } of checks) expect(html).toContain(`id="check-${id.replaceAll('/', '-')}"`);
      expect(brokenLinks(html)).toEqual([]);
      expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
      expect(html).not.toContain('<script');
    }
    expect(good.split('>policy/answers</a>').length - 1).toBe(good.split('data-name="Proved by"').length - 1);
  });

  it('begins with what went wrong, open, with its dialogue and log', () => {
    expect(good).not.toContain('What went wrong');
    const first = some.slice(some.indexOf('<main'), some.indexOf('id="policy"'));
    expect(first).toMatch(/<details class="bad" id="red-check-policy-answers" open>/);
    expect(first).toMatch(/<details open><summary>Dialogue<\/summary>/);
    expect(first).toContain('postfix: NOQUEUE: reject');
    expect(first).toContain('(mail.yaml:7)');
    expect(some).toMatch(/<td class="bad" data-name="Proved by"><details><summary>\d+ checks, 1 failed/);
  });

  it('counts each outcome, and lets the reader choose without a script', () => {
    expect(some).toMatch(/<li class="bad"><b>1<\/b> fail<\/li>/);
    const values = [...some.matchAll(/type="radio" name="outcome" value="(\w+)"/g)].map(([, value]) => value);
    expect(values).toEqual(['all', 'bad', 'good', 'odd']);
  });
});
