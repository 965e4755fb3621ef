import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const smtpCommandOrder: Check = defineCheck({
  id: 'smtp/command-order',
  title: 'RCPT and DATA out of order are refused, RSET and EHLO end a transaction, and the session lives on',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.1.4' }],
  promise: ['services', 'smtp'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 10_000,
  accept: {
    outOfOrder: [reply(503, '5.5.1')],
    // All recipients refused, or none named at all: there is nobody to send to.
    nobody: [reply(503, '5.5.1'), reply(554, '5.5.1')],
    inOrder: [reply(250, '2.1.5')],
  },
  async run(session) {
    const { address } = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const outOfOrder = [await smtp.rcpt(address), await smtp.command('DATA')];
    await smtp.mail(session.stranger);
    const nobody = [await smtp.command('DATA')];
    await smtp.rcpt(session.remote());
    const afterRefusal = await smtp.command('DATA');
    nobody.push(afterRefusal);
    // The end of a text, should one be waited for.
    await smtp.command(afterRefusal.kind === 'reply' && afterRefusal.code === 354 ? '.' : 'RSET');
    outOfOrder.push(session.about('RCPT after RSET', await smtp.rcpt(address)));
    await smtp.mail(session.stranger);
    await smtp.ehlo();
    outOfOrder.push(session.about('RCPT after EHLO', await smtp.rcpt(address)));
    await smtp.mail(session.stranger);
    return { outOfOrder, nobody, inOrder: await smtp.rcpt(address) };
  },
});
