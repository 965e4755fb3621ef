import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const smtpExpn: Check = defineCheck({
  id: 'smtp/expn',
  title: 'EXPN is not understood, and does not tell who is behind an alias',
  level: 'policy',
  clauses: [
    { rfc: 5321, section: '3.5.2' },
    { rfc: 5321, section: '3.5.3' },
  ],
  promise: ['domains'],
  requires: [],
  vantage: 'entry',
  controls: [],
  budgetMs: 5_000,
  accept: { expansion: [reply(500, '5.5.2')] },
  async run(session) {
    const smtp = await session.entry();
    const aliases = session.spec.domains.flatMap((domain) => domain.aliases.map(({ address }) => address));
    const names = [...aliases.slice(0, 3), 'postmaster'];
    const expansion = [];
    for (const name of names) expansion.push(await smtp.command(`EXPN ${name}`));
    return { expansion };
  },
});
