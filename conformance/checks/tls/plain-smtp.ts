import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const tlsPlainSmtp: Check = defineCheck({
  id: 'tls/plain-smtp',
  title: 'Port 25 takes mail from servers that know no TLS, bounces included',
  level: 'must',
  clauses: [{ rfc: 3207, section: '4' }],
  promise: ['tls', 'inbound'],
  requires: ['smtp-inbound', 'mailboxes'],
  unless: (spec) => (spec.tls.inbound === 'encrypt' ? 'mail.yaml demands TLS on port 25' : undefined),
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    mail: [reply(250, '2.1.0')],
    recipient: [reply(250, '2.1.5')],
    message: [reply(250, '2.0.0')],
    arrived: [fact(2)],
  },
  async run(session) {
    const person = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const mail = [];
    const recipient = [];
    const message = [];
    for (const from of [session.stranger, '']) {
      mail.push(await smtp.mail(from));
      recipient.push(await smtp.rcpt(person.address));
      message.push(await smtp.data(session.message()));
    }
    const arrived = await session.mailbox(person).waitFor(2);
    return { mail, recipient, message, arrived: session.fact(arrived.length, 'messages in the mailbox') };
  },
});
