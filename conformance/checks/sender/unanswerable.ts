import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, isTaken, reply } from '../../expectation.ts';
import type { Observation } from '../../observation.ts';

export const senderUnanswerable: Check = defineCheck({
  id: 'sender/unanswerable',
  title: 'A sender that cannot be answered is refused: a domain that does not exist, or no domain',
  level: 'policy',
  clauses: [
    { rfc: 5321, section: '2.3.5' },
    { source: 'postconf(5) reject_unknown_sender_domain' },
    { source: 'postconf(5) reject_non_fqdn_sender' },
  ],
  promise: ['services', 'smtp'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: {
    // 450, not 550: the name may only be missing for now (postconf(5) unknown_address_reject_code).
    missing: [reply(450, '4.1.8')],
    unqualified: [reply(504, '5.5.2')],
    delivered: [fact(0)],
  },
  async run(session) {
    const person = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const attempt = async (from: string): Promise<Observation> => {
      await smtp.mail(from);
      const seen = await smtp.rcpt(person.address);
      if (isTaken(seen)) await session.follow(smtp);
      await smtp.command('RSET');
      return session.about(`RCPT after MAIL FROM:<${from}>`, seen);
    };
    const missing = await attempt(`${session.token}@does-not-exist.invalid`);
    const unqualified = [
      await attempt(`${session.token}@localhost`),
      await attempt(`${session.token}@unqualified`),
    ];
    const delivered = await session.received(0);
    return {
      missing,
      unqualified,
      delivered: session.fact(delivered?.length ?? 0, 'messages in the mailbox'),
    };
  },
});
