import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply, status } from '../../expectation.ts';

export const authLoginCase: Check = defineCheck({
  id: 'auth/login-case',
  title: 'The case of a login does not matter, and leads to the same mailbox',
  level: 'policy',
  clauses: [{ source: 'Dovecot auth_username_format' }],
  promise: ['domains'],
  requires: ['submission', 'imaps', 'pop3s', 'smtp-inbound', 'logins'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { smtp: [reply(235, '2.7.0')], imap: [status('OK')], pop3: [status('+OK')], found: [fact(true)] },
  async run(session) {
    const person = session.person();
    const login = person.address.toUpperCase();
    await session.deliver({ to: person.address, vantage: 'outside' });
    await session.mailbox(person).waitFor();
    const smtp = await session.smtp('submission', { upTo: 'tls' });
    const imap = await session.imap('imaps');
    const pop3 = await session.pop3('pop3s');
    const imapLogin = await imap.login(login, person.password);
    await imap.command('SELECT INBOX');
    const found = await imap.command(`SEARCH HEADER X-Mailc-Token "${session.token}"`);
    return {
      smtp: await smtp.auth(login, person.password),
      imap: imapLogin,
      pop3: await pop3.login(login, person.password),
      found: session.fact(
        found.lines.some((line) => /^\* SEARCH \d+$/.test(line)),
        'one message found by token',
      ),
    };
  },
});
