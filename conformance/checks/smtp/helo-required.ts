import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { beforeHello } from '../../shapes/before-hello.ts';

export const smtpHeloRequired: Check = defineCheck({
  id: 'smtp/helo-required',
  title: 'A client says who it is before it sends mail',
  level: 'policy',
  clauses: [
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 5321, section: '4.1.4' },
    { source: 'postconf(5) smtpd_helo_required' },
  ],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  budgetMs: 5_000,
  accept: { mail: [reply(503, '5.5.1')], afterwards: [reply(250, '2.1.0')] },
  async run(session) {
    const smtp = await beforeHello(session);
    const mail = await smtp.mail(session.sender);
    await smtp.ehlo();
    return { mail, afterwards: await smtp.mail(session.sender) };
  },
});
