import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const smtpParameters: Check = defineCheck({
  id: 'smtp/parameters',
  title: 'Parameters that the server did not offer, or values it does not know, are refused',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.1.1.3' },
    { rfc: 3461, section: '4' },
  ],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  budgetMs: 5_000,
  accept: { unknown: [reply(555, '5.5.4')], value: [reply(501, '5.5.4')] },
  async run(session) {
    const { address } = session.recipient;
    const smtp = await session.entry();
    const unknown = [
      await smtp.mail(session.sender, 'FOO=BAR'),
      await smtp.mail(session.sender, 'BODY=9BIT'),
    ];
    const value = [await smtp.mail(session.sender, 'SIZE=many')];
    await smtp.mail(session.sender);
    unknown.push(await smtp.rcpt(address, 'FOO=BAR'));
    value.push(await smtp.rcpt(address, 'NOTIFY=BOGUS'));
    return { unknown, value };
  },
});
