import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { fullMailbox, quotaOfSmallest, unlessTooLarge } from '../../shapes/full-mailbox.ts';

export const submissionFullMailbox: Check = defineCheck({
  id: 'submission/full-mailbox',
  title:
    'A login learns at once that the mailbox has no room for the message, whether or not MAIL says its size',
  level: 'must',
  clauses: [
    { rfc: 3463, section: '3.3' },
    { rfc: 6409, section: '3.1' },
  ],
  promise: quotaOfSmallest,
  requires: ['smtp-inbound', 'submission', 'logins', 'imaps', 'mailboxes', 'quota'],
  unless: (spec) =>
    unlessTooLarge(spec) ??
    (spec.domains.flatMap(({ mailboxes }) => mailboxes).length < 2 ? 'there is one mailbox' : undefined),
  vantage: 'outside',
  controls: ['submission-works'],
  disturbs: true,
  budgetMs: 30_000,
  accept: { declared: [reply(452, '4.2.2')], undeclared: [reply(452, '4.2.2')], reports: [fact(0)] },
  run: (session) =>
    fullMailbox(session, async ({ person, message, declared }) => {
      const author = session.people.find(({ address }) => address !== person.address) ?? session.person(1);
      const smtp = await session.submit(author);
      await smtp.mail(author.address, declared);
      const atRcpt = await smtp.rcpt(person.address);
      await smtp.command('RSET');
      await smtp.mail(author.address);
      await smtp.rcpt(person.address);
      const own = message.replace(/^From: .*$/m, `From: <${author.address}>`);
      const atEnd = await smtp.data(own);
      const reports = await session.mailbox(author).settled();
      return {
        declared: session.about('RCPT after MAIL with the size', atRcpt),
        undeclared: session.about('the message after MAIL without it', atEnd),
        reports: session.fact(reports.length, 'reports to the login'),
      };
    }),
});
