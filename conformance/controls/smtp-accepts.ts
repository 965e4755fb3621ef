import type { Control } from '../control.ts';
import { reply } from '../expectation.ts';

/** The service that needs no login takes a recipient, in the shape of every check that expects a refusal there. */
export const smtpAccepts: Control = {
  id: 'smtp-accepts',
  title: 'The service that needs no login takes a recipient',
  requires: [],
  budgetMs: 10_000,
  accept: { recipient: [reply(250, '2.1.5')] },
  async run(session) {
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    return { recipient: await smtp.rcpt(session.recipient.address) };
  },
};
