import type { Control } from '../control.ts';
import { fact } from '../expectation.ts';

/** Mail that port 25 takes is found in the mailbox. */
export const smtpDelivers: Control = {
  id: 'smtp-delivers',
  title: 'Mail to a mailbox arrives there',
  requires: ['smtp-inbound', 'mailboxes'],
  budgetMs: 15_000,
  accept: { arrived: [fact(1)] },
  async run(session) {
    const person = session.person();
    await session.deliver({ to: person.address, vantage: session.vantage });
    const found = await session.mailbox(person).waitFor();
    return { arrived: session.fact(found.length) };
  },
};
