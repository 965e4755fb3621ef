import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const smtpEtrn: Check = defineCheck({
  id: 'smtp/etrn',
  title: 'ETRN does not let a stranger start deliveries',
  level: 'policy',
  clauses: [{ source: 'postconf(5) smtpd_etrn_restrictions' }],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  budgetMs: 5_000,
  accept: { etrn: [reply(554, '5.7.1')] },
  async run(session) {
    const smtp = await session.entry();
    const site = session.remote().split('@')[1] ?? '';
    const ours = session.recipient.address.split('@')[1] ?? '';
    const etrn = [];
    for (const domain of [ours, site, session.spec.hostname]) etrn.push(await smtp.command(`ETRN ${domain}`));
    return { etrn };
  },
});
