import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { submissionServices } from '../../shapes/submission-services.ts';

export const submissionOwnSender: Check = defineCheck({
  id: 'submission/own-sender',
  title:
    'A login sends under its own address, on every submission service, and the mail arrives elsewhere once',
  level: 'must',
  clauses: [
    { rfc: 6409, section: '3.1' },
    { rfc: 6409, section: '4.3' },
  ],
  promise: ['services'],
  requires: ['submission', 'logins'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    sender: [reply(250, '2.1.0')],
    recipient: [reply(250, '2.1.5')],
    taken: [reply(250, '2.0.0')],
    missing: [fact(0)],
  },
  async run(session) {
    const person = session.person();
    const services = submissionServices(session.spec);
    const sender = [];
    const recipient = [];
    const taken = [];
    for (const service of services) {
      const smtp = await session.submit(person, { service });
      sender.push(session.about(`${service}: MAIL`, await smtp.mail(person.address)));
      recipient.push(session.about(`${service}: RCPT`, await smtp.rcpt(session.remote())));
      taken.push(session.about(`${service}: DATA`, await smtp.data(session.message())));
    }
    const arrived = await session.exchangers.waitFor(services.length);
    return { sender, recipient, taken, missing: session.fact(services.length - arrived.length) };
  },
});
