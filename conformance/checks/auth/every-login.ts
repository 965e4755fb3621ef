import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply, status } from '../../expectation.ts';

export const authEveryLogin: Check = defineCheck({
  id: 'auth/every-login',
  title: 'Every mailbox logs in over SMTP, IMAP and POP3, however its password is kept',
  level: 'must',
  clauses: [
    { rfc: 4954, section: '4' },
    { rfc: 9051, section: '6.2.3' },
    { rfc: 1939, section: '7' },
  ],
  promise: ['domains'],
  requires: ['submission', 'imaps', 'pop3s', 'logins'],
  vantage: 'outside',
  controls: [],
  budgetMs: 20_000,
  accept: { smtp: [reply(235, '2.7.0')], imap: [status('OK')], pop3: [status('+OK')] },
  async run(session) {
    const seen = await Promise.all(
      session.people.slice(0, 8).map(async ({ address, password }) => {
        const from = await session.freshAddress();
        const smtp = await session.smtp('submission', { upTo: 'tls', from });
        const imap = await session.imap('imaps', { from });
        const pop3 = await session.pop3('pop3s', { from });
        return {
          smtp: session.about(address, await smtp.auth(address, password)),
          imap: session.about(address, await imap.login(address, password)),
          pop3: session.about(address, await pop3.login(address, password)),
        };
      }),
    );
    return {
      smtp: seen.map((each) => each.smtp),
      imap: seen.map((each) => each.imap),
      pop3: seen.map((each) => each.pop3),
    };
  },
});
