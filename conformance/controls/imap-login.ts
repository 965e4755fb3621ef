import type { Control } from '../control.ts';
import { status } from '../expectation.ts';

/** The right password logs in to IMAP. */
export const imapLogin: Control = {
  id: 'imap-login',
  title: 'IMAP takes the right password',
  requires: ['imaps', 'logins'],
  budgetMs: 10_000,
  accept: { login: [status('OK')] },
  async run(session) {
    const imap = await session.imap('imaps');
    const person = session.person();
    return { login: await imap.login(person.address, person.password) };
  },
};
