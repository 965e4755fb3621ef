import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const senderUnverified: Check = defineCheck({
  id: 'sender/unverified',
  title:
    'A stranger whose sender address does not exist at its own site is refused, and one whose does is not',
  level: 'must',
  clauses: [{ source: 'postconf(5) reject_unverified_sender' }],
  promise: ['verify', 'senders'],
  requires: ['smtp-inbound', 'mailboxes', 'address-verification'],
  unless: ({ verify }) => (verify.senders ? undefined : 'mail.yaml does not have senders verified'),
  vantage: 'outside',
  controls: ['smtp-accepts'],
  budgetMs: 20_000,
  accept: { unknown: [reply(550, '5.1.7')], known: [reply(250, '2.1.5')] },
  async run(session) {
    const { address } = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    await smtp.mail(session.remote('permfail'));
    const unknown = await smtp.rcpt(address);
    await smtp.command('RSET');
    await smtp.mail(session.remote());
    return { unknown, known: await smtp.rcpt(address) };
  },
});
