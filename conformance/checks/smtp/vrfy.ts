import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const smtpVrfy: Check = defineCheck({
  id: 'smtp/vrfy',
  title: 'VRFY does not tell which addresses exist',
  level: 'policy',
  clauses: [{ rfc: 5321, section: '3.5.2' }, { source: 'postconf(5) disable_vrfy_command' }],
  promise: ['domains'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  budgetMs: 5_000,
  accept: { existing: [reply(502, '5.5.1')], missing: [reply(502, '5.5.1')] },
  async run(session) {
    const { address } = session.recipient;
    const domain = address.split('@')[1] ?? '';
    const smtp = await session.entry();
    return {
      existing: await smtp.command(`VRFY ${address}`),
      missing: await smtp.command(`VRFY nobody.${session.token}@${domain}`),
    };
  },
});
