import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { numbersOf, sendNumbered } from '../../shapes/numbered-mail.ts';

export const queueWaitsForDovecot: Check = defineCheck({
  id: 'queue/waits-for-dovecot',
  title: 'While Dovecot is down mail is taken and kept, and each message is stored once when it is back',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.5.4.1' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-delivers'],
  disturbs: true,
  budgetMs: 60_000,
  accept: { taken: [fact('1 2 3')], reports: [fact(0)], stored: [fact('1 2 3')] },
  async run(session) {
    const person = session.person();
    await session.project.stop('dovecot');
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const taken = await sendNumbered(session, smtp, person.address, 1, 3);
    await smtp.quit();
    await session.project.start('dovecot');
    await session.project.answers();
    await session.project.exec('postfix', ['postqueue', '-f']);
    await session.mailbox(person).waitFor(3, { ms: 10_000 });
    const stored = [...numbersOf(await session.mailbox(person).settled())].sort();
    const reports = await session.exchangers.settled();
    return {
      taken: session.fact(taken.map(String)),
      reports: session.fact(reports.length, 'reports to the sender'),
      stored: session.fact(stored.map(String)),
    };
  },
});
