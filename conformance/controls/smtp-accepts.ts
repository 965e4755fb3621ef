import type { Control } from '../control.ts';
import { reply } from '../expectation.ts';

/** Port 25 takes a recipient of ours, in the shape of every check that expects a refusal there. */
export const smtpAccepts: Control = {
  id: 'smtp-accepts',
  title: 'Port 25 takes mail for a mailbox',
  requires: ['smtp-inbound', 'mailboxes'],
  budgetMs: 10_000,
  accept: { recipient: [reply(250, '2.1.5')] },
  async run(session) {
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    await smtp.mail(session.stranger);
    return { recipient: await smtp.rcpt(session.person().address) };
  },
};
