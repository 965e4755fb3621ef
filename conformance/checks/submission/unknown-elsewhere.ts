import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { unlessUnverified } from '../../shapes/unless-unverified.ts';

export const submissionUnknownElsewhere: Check = defineCheck({
  id: 'submission/unknown-elsewhere',
  title: 'A login learns at RCPT that another site does not have the address',
  level: 'must',
  clauses: [{ source: 'postconf(5) reject_unverified_recipient' }, { rfc: 5321, section: '4.2.3' }],
  promise: ['verify', 'recipients'],
  requires: ['submission', 'logins', 'address-verification'],
  unless: unlessUnverified,
  vantage: 'outside',
  controls: ['submission-works'],
  budgetMs: 20_000,
  accept: { unknown: [reply(550, '5.1.1')], known: [reply(250, '2.1.5')] },
  async run(session) {
    const person = session.person();
    const smtp = await session.submit(person);
    await smtp.mail(person.address);
    return {
      unknown: await smtp.rcpt(session.remote('permfail')),
      known: await smtp.rcpt(session.remote()),
    };
  },
});
