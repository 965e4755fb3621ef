import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { fullMailbox, quotaOfSmallest, unlessTooLarge } from '../../shapes/full-mailbox.ts';

export const recipientFullAmongSeveral: Check = defineCheck({
  id: 'recipient/full-among-several',
  title:
    'Of several recipients the full one is refused alone where MAIL says the size, and all of them where it does not',
  level: 'must',
  clauses: [
    { rfc: 1870, section: '6.1' },
    { rfc: 5321, section: '6.2' },
  ],
  promise: quotaOfSmallest,
  requires: ['smtp-inbound', 'imaps', 'mailboxes', 'quota'],
  unless: (spec) =>
    unlessTooLarge(spec) ??
    (spec.domains.flatMap(({ mailboxes }) => mailboxes).length < 2 ? 'there is one mailbox' : undefined),
  vantage: 'outside',
  controls: ['smtp-delivers'],
  disturbs: true,
  budgetMs: 45_000,
  accept: {
    full: [reply(452, '4.2.2')],
    other: [reply(250, '2.1.5')],
    message: [reply(250, '2.0.0')],
    undeclared: [reply(452, '4.2.2')],
    delivered: [fact(1)],
    reports: [fact(0)],
  },
  run: (session) =>
    fullMailbox(session, async ({ person, message, declared }) => {
      const colleague = session.people.find(({ address }) => address !== person.address) ?? session.person(1);
      const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
      await smtp.mail(session.stranger, declared);
      const full = await smtp.rcpt(person.address);
      const other = await smtp.rcpt(colleague.address);
      const said = await smtp.data(message);
      await smtp.mail(session.stranger);
      await smtp.rcpt(colleague.address);
      await smtp.rcpt(person.address);
      const undeclared = await smtp.data(message);
      await session.mailbox(colleague).waitFor();
      const delivered = await session.mailbox(colleague).settled();
      const reports = await session.exchangers.settled();
      return {
        full,
        other,
        message: said,
        undeclared: session.about('the message, whose size MAIL did not say, to both', undeclared),
        delivered: session.fact(delivered.length, 'messages that the other recipient got'),
        reports: session.fact(reports.length, 'reports to the sender'),
      };
    }),
});
