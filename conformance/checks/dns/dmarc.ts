import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { tagList } from '../../shapes/tag-list.ts';

export const dnsDmarc: Check = defineCheck({
  id: 'dns/dmarc',
  title: 'Every domain with a DMARC policy has one record, which says it',
  level: 'must',
  clauses: [
    { rfc: 7489, section: '6.1' },
    { rfc: 7489, section: '6.3' },
  ],
  promise: (spec) => ['domains', spec.domains.find(({ dmarc }) => dmarc !== undefined)?.name ?? '', 'dmarc'],
  requires: [],
  unless: (spec) =>
    spec.domains.some(({ dmarc }) => dmarc !== undefined) ? undefined : 'no domain has a DMARC policy',
  vantage: 'outside',
  controls: [],
  budgetMs: 5_000,
  accept: (spec) => ({
    records: [fact(1)],
    tags: spec.domains.flatMap(({ name, dmarc }) => {
      if (dmarc === undefined) return [];
      const { policy, subdomains, reports } = dmarc;
      // v and p stand first, in this order; the others anywhere behind them: sorted here.
      const rest = [
        ...(reports === undefined ? [] : [`rua=mailto:${reports}`]),
        ...(subdomains === undefined ? [] : [`sp=${subdomains}`]),
      ];
      return [fact([`${name}:`, 'v=DMARC1', `p=${policy}`, ...rest].join(' '))];
    }),
  }),
  async run(session) {
    const names = session.spec.domains.filter(({ dmarc }) => dmarc !== undefined).map(({ name }) => name);
    const found = names.map(async (name) => {
      const records = await session.dns(`_dmarc.${name}`, 'TXT');
      const [version, policy, ...rest] = [...tagList(records[0] ?? '')].map((tag) => tag.join('='));
      return { name, count: records.length, tags: [version ?? '', policy ?? '', ...rest.sort()] };
    });
    const all = await Promise.all(found);
    return {
      records: all.map(({ name, count }) => session.fact(count, `DMARC records of ${name}`)),
      tags: all.map(({ name, tags }) => session.fact([`${name}:`, ...tags])),
    };
  },
});
