import type { Control } from '../control.ts';
import { reply } from '../expectation.ts';

/** A user's mail is taken as far as the recipient: the user's own address. */
export const submissionAccepts: Control = {
  id: 'submission-accepts',
  title: 'Submission takes a recipient from a user',
  requires: ['submission', 'logins'],
  instead: 'submission-greets',
  budgetMs: 10_000,
  accept: { recipient: [reply(250, '2.1.5')] },
  async run(session) {
    const person = session.person();
    const smtp = await session.submit(person);
    await smtp.mail(person.address);
    return { recipient: await smtp.rcpt(person.address) };
  },
};
