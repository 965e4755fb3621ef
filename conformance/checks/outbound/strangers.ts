import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import type { SmtpService } from '../../session.ts';
import { unlessOnlyTrusted } from '../../shapes/unless-only-trusted.ts';

export const outboundStrangers: Check = defineCheck({
  id: 'outbound/strangers',
  title: 'Who is in no trusted network cannot begin a message on any port, not even for the postmaster',
  level: 'must',
  clauses: [
    { rfc: 6409, section: '3.3' },
    { rfc: 2505, section: '2.1' },
  ],
  promise: ['trusted'],
  requires: ['trusted-networks'],
  unless: unlessOnlyTrusted,
  vantage: 'outside',
  controls: [],
  budgetMs: 20_000,
  accept: {
    sender: [reply(554, '5.7.1')],
    recipient: [reply(503, '5.5.1')],
    arrived: [fact(0)],
  },
  async run(session) {
    const sender = [];
    const recipient = [];
    for (const { name } of session.spec.services) {
      const smtp = await session.smtp(name as SmtpService, { upTo: 'tls' });
      for (const to of [session.remote(), 'postmaster']) {
        const seen = await smtp.mail(session.sender);
        sender.push(session.about(`${name}: MAIL FROM:<${session.sender}>`, seen));
        recipient.push(session.about(`${name}: RCPT TO:<${to}>`, await smtp.rcpt(to)));
        await session.follow(smtp);
        await smtp.command('RSET');
      }
    }
    const arrived = await session.exchangers.messagesFor();
    return { sender, recipient, arrived: session.fact(arrived.length, 'messages at the exchangers') };
  },
});
