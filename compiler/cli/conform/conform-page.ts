import type { FinishedRun } from '../../../conformance/report/finished-run.ts';
import { jsonReport } from '../../../conformance/report/json.ts';
import type { CompiledProfile } from '../../compile.ts';
import { emptySection, type Page, type PageFilter, type PageSection, type Tone } from '../../page/page.ts';
import type { SpecDocument } from '../../parse/spec-document.ts';
import { policyReport } from '../../policy/format/policy-report.ts';
import { policySvg } from '../../policy/picture/policy-svg.ts';
import { checkItems, toneOf } from './check-items.ts';
import { policyTable } from './policy-table.ts';

/** A run as one page: what failed first, the policy as picture and table with the checks behind each cell, every check. */
export function conformPage(run: FinishedRun, profile: CompiledProfile, document: SpecDocument): Page {
  const report = jsonReport(run);
  const items = checkItems(run);
  const bad = items.filter(({ tone }) => tone === 'bad');
  const policy = policyReport(profile);
  const tones: Readonly<Record<string, Tone>> = { pass: 'good', deviation: 'odd' };
  return {
    title: `mailc conform: ${report.profile} on ${report.platform}`,
    lead: `mailc ${report.mailc}, ${report.startedAt}, ${(report.ms / 1000).toFixed(1)} s`,
    counts: Object.entries(report.counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => ({ name, count, tone: tones[name] ?? toneOf(name) })),
    sections: [
      ...(bad.length === 0
        ? []
        : [wrong(bad.map((item) => ({ ...item, id: `red-${item.id}`, open: true })))]),
      {
        ...emptySection,
        id: 'policy',
        title: 'The policy',
        lead: 'Who hands mail in, where, and on which ways it leaves. What is refused is in the table.',
        pictures: [{ caption: policy.hostname, svg: policySvg([policy], 'picture') }],
        tables: [policyTable(policy, profile, document, run.results)],
      },
      {
        ...emptySection,
        id: 'checks',
        title: 'Checks',
        lead: `${items.length} checks, each with what it saw.`,
        filters,
        items,
      },
    ],
  };
}

const wrong = (items: PageSection['items']): PageSection => ({
  ...emptySection,
  id: 'wrong',
  title: 'What went wrong',
  lead: 'Each with the line of mail.yaml that promises the behaviour, the dialogue, and what the daemons logged.',
  items,
});

const filters: readonly PageFilter[] = (
  [
    ['all', 'all'],
    ['bad', 'failed or blind'],
    ['good', 'passed'],
    ['odd', 'not asked, or a listed deviation'],
  ] as const
).map(([value, name]) => ({ group: 'outcome', value, name, chosen: value === 'all' }));
