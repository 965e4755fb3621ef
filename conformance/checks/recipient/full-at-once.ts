import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { fullMailbox, quotaOfSmallest, unlessTooLarge } from '../../shapes/full-mailbox.ts';

export const recipientFullAtOnce: Check = defineCheck({
  id: 'recipient/full-at-once',
  title:
    'Of two messages in a row only the first fits: the second is refused though the first may still be on its way',
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
  budgetMs: 45_000,
  accept: {
    first: [reply(250, '2.0.0')],
    second: [reply(452, '4.2.2')],
    delivered: [fact(2)],
    reports: [fact(0)],
  },
  run: (session) =>
    fullMailbox(
      session,
      async ({ person, message }) => {
        const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
        const answers = [];
        for (let n = 0; n < 2; n += 1) {
          await smtp.mail(session.stranger);
          await smtp.rcpt(person.address);
          answers.push(await smtp.data(message));
        }
        const [first = session.fact('none'), second = session.fact('none')] = answers;
        await session.mailbox(person).waitFor(2);
        const all = await session.mailbox(person).settled();
        const delivered = all.filter(({ path }) => !path.includes('/.Junk/'));
        const reports = await session.exchangers.settled();
        return {
          first,
          second,
          delivered: session.fact(
            delivered.length,
            'messages in INBOX, with the one that the rest are copies of',
          ),
          reports: session.fact(reports.length, 'reports to the sender'),
        };
      },
      1,
    ),
});
