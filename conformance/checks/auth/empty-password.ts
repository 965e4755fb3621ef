import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply, status } from '../../expectation.ts';

export const authEmptyPassword: Check = defineCheck({
  id: 'auth/empty-password',
  title: 'An empty password logs nobody in over SMTP, IMAP or POP3',
  level: 'must',
  clauses: [{ rfc: 4616, section: '2' }, { source: 'CWE-258' }],
  promise: ['domains'],
  requires: ['submission', 'imaps', 'pop3s', 'logins'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    smtp: [reply(535, '5.7.8')],
    imap: [status('NO', 'AUTHENTICATIONFAILED')],
    pop3: [status('-ERR', 'AUTH')],
  },
  async run(session) {
    const { address } = session.person();
    const from = async () => ({ from: await session.freshAddress() });
    const smtp = await session.smtp('submission', { upTo: 'tls', ...(await from()) });
    const imap = await session.imap('imaps', await from());
    const pop3 = await session.pop3('pop3s', await from());
    const [first, second, third] = await Promise.all([
      smtp.auth(address, ''),
      imap.command(`LOGIN "${address}" ""`),
      pop3.login(address, ''),
    ]);
    return { smtp: first, imap: second, pop3: third };
  },
});
