import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { tagList } from '../../shapes/tag-list.ts';

export const dnsReportAuthorization: Check = defineCheck({
  id: 'dns/report-authorization',
  title: 'A domain of ours that takes the DMARC reports of another says so in its zone',
  level: 'must',
  clauses: [{ rfc: 7489, section: '7.1' }],
  promise: (spec) => ['domains', outside(spec)[0]?.domain ?? '', 'dmarc', 'reports'],
  requires: [],
  unless: (spec) =>
    outside(spec).length > 0 ? undefined : 'no domain has its reports sent to another of ours',
  vantage: 'outside',
  controls: [],
  budgetMs: 5_000,
  accept: { version: [fact('DMARC1')] },
  async run(session) {
    const records = outside(session.spec).map(async ({ domain, receiver }) => {
      const name = `${domain}._report._dmarc.${receiver}`;
      const [record = ''] = await session.dns(name, 'TXT');
      return session.fact(tagList(record).get('v') ?? 'none', name);
    });
    return { version: await Promise.all(records) };
  },
});

/** The domains whose reports go to another domain of ours that is neither above nor below them. */
function outside({
  domains,
}: ResolvedSpec): readonly { readonly domain: string; readonly receiver: string }[] {
  return domains.flatMap(({ name, dmarc }) => {
    const receiver = dmarc?.reports?.split('@')[1];
    const related =
      receiver === undefined || `.${receiver}`.endsWith(`.${name}`) || `.${name}`.endsWith(`.${receiver}`);
    return related || !domains.some((each) => each.name === receiver) ? [] : [{ domain: name, receiver }];
  });
}
