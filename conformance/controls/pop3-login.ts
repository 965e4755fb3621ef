import type { Control } from '../control.ts';
import { status } from '../expectation.ts';

/** The right password logs in to POP3. */
export const pop3Login: Control = {
  id: 'pop3-login',
  title: 'POP3 takes the right password',
  requires: ['pop3s', 'logins'],
  budgetMs: 10_000,
  accept: { login: [status('+OK')] },
  async run(session) {
    const pop3 = await session.pop3('pop3s');
    const person = session.person();
    return { login: await pop3.login(person.address, person.password) };
  },
};
