import type { Control } from '../control.ts';
import { fact } from '../expectation.ts';

/** Mail that a user submits reaches another site. */
export const submissionWorks: Control = {
  id: 'submission-works',
  title: 'Submitted mail reaches another site',
  requires: ['submission', 'logins'],
  instead: 'submission-accepts',
  budgetMs: 15_000,
  accept: { arrived: [fact(1)] },
  async run(session) {
    const person = session.person();
    await session.deliver({
      as: person,
      from: person.address,
      to: session.remote(),
    });
    const arrived = await session.exchangers.waitFor();
    return { arrived: session.fact(arrived.length) };
  },
};
