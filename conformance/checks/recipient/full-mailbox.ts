import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { fullMailbox, quotaOfSmallest, unlessTooLarge } from '../../shapes/full-mailbox.ts';

export const recipientFullMailbox: Check = defineCheck({
  id: 'recipient/full-mailbox',
  title: 'A stranger learns at RCPT that the mailbox has no room for the message, and no report goes out',
  level: 'must',
  clauses: [
    { rfc: 3463, section: '3.3' },
    { rfc: 5321, section: '6.2' },
  ],
  promise: quotaOfSmallest,
  requires: ['smtp-inbound', 'imaps', 'mailboxes', 'quota'],
  unless: unlessTooLarge,
  vantage: 'outside',
  controls: ['smtp-delivers'],
  disturbs: true,
  budgetMs: 30_000,
  accept: { small: [reply(250, '2.1.5')], large: [reply(452, '4.2.2')], reports: [fact(0)] },
  run: (session) =>
    fullMailbox(session, async ({ person, declared }) => {
      const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
      await smtp.mail(session.stranger, 'SIZE=1000');
      const small = await smtp.rcpt(person.address);
      await smtp.command('RSET');
      await smtp.mail(session.stranger, declared);
      const large = await smtp.rcpt(person.address);
      const reports = await session.exchangers.settled();
      return {
        small: session.about('a message that fits', small),
        large: session.about('a message that does not', large),
        reports: session.fact(reports.length, 'reports to the sender'),
      };
    }),
});
