import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const submissionBareRecipient: Check = defineCheck({
  id: 'submission/bare-recipient',
  title: 'A recipient without a domain, or with one that is not fully qualified, is refused',
  level: 'must',
  clauses: [{ rfc: 6409, section: '4.2' }, { source: 'postconf(5) reject_non_fqdn_recipient' }],
  promise: ['services', 'submission'],
  requires: ['submission', 'logins'],
  vantage: 'outside',
  controls: ['submission-works'],
  budgetMs: 10_000,
  accept: { recipient: [reply(504, '5.5.2')] },
  async run(session) {
    const person = session.person();
    const smtp = await session.submit(person);
    await smtp.mail(person.address);
    return { recipient: [await smtp.rcpt(person.localPart), await smtp.rcpt(`${person.localPart}@mail`)] };
  },
});
