import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const submissionRecipientsLimit: Check = defineCheck({
  id: 'submission/recipients-limit',
  title: 'A message may have as many recipients as declared, and not one more',
  level: 'must',
  clauses: [{ rfc: 5321, section: '4.5.3.1.10' }, { source: 'postconf(5) smtpd_recipient_limit' }],
  promise: ['limits', 'recipientsPerMessage'],
  requires: ['submission', 'logins'],
  unless: ({ limits }) => {
    const perMinute = limits.recipientsPerMinute;
    return perMinute !== undefined && perMinute <= limits.recipientsPerMessage
      ? 'the limit of recipients in a minute is reached first'
      : undefined;
  },
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: (spec) => ({ taken: [fact(spec.limits.recipientsPerMessage)], beyond: [reply(452, '4.5.3')] }),
  async run(session) {
    const limit = session.spec.limits.recipientsPerMessage;
    const person = session.person();
    const smtp = await session.submit(person);
    await smtp.mail(person.address);
    // In flights of 100, so that the replies never fill the connection while nobody reads them.
    let taken = 0;
    for (let sent = 0; sent < limit; ) {
      const flight = Math.min(100, limit - sent);
      smtp.wire.send(`RCPT TO:<${person.address}>\r\n`.repeat(flight));
      for (let n = 0; n < flight; n += 1) {
        const seen = await smtp.answer();
        if (seen.kind !== 'reply') return { taken: session.fact(taken, 'recipients taken'), beyond: seen };
        if (seen.code === 250) taken += 1;
      }
      sent += flight;
    }
    return { taken: session.fact(taken, 'recipients taken'), beyond: await smtp.rcpt(person.address) };
  },
});
