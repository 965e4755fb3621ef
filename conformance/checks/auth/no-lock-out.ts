import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, reply, status } from '../../expectation.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

/** Wrong passwords from the address before the right one, where as many may be tried. */
const wrong = 3;

export const authNoLockOut: Check = defineCheck({
  id: 'auth/no-lock-out',
  title:
    'Wrong passwords cost whoever tries them, and lock out nobody behind the same address or another one',
  level: 'policy',
  clauses: [{ source: 'Dovecot anvil-auth-penalty' }, { source: 'CWE-645' }],
  promise: ['auth', 'mechanisms'],
  requires: ['submission', 'imaps', 'logins'],
  vantage: 'outside',
  controls: [],
  budgetMs: 60_000,
  accept: {
    wrong: [reply(535, '5.7.8')],
    smtp: [reply(235, '2.7.0')],
    imap: [status('OK')],
    // Dovecot's own penalty after three wrong passwords is 15 s.
    rightMs: [between(0, 7000)],
  },
  async run(session) {
    const { address, password } = session.person();
    const from = await session.freshAddress();
    const { guessesPerMinute = wrong } = session.spec.limits;
    const refused = [];
    for (let n = 0; n < Math.min(wrong, guessesPerMinute); n += 1) {
      const smtp = await session.smtp('submission', { upTo: 'tls', from });
      // Each another password: Dovecot counts a repeated one once.
      refused.push(await smtp.auth(address, `${wrongPassword.of(session.token)}${n}`));
    }
    const right = [];
    for (const each of [from, await session.freshAddress()]) {
      const smtp = await session.smtp('submission', { upTo: 'tls', from: each });
      const imap = await session.imap('imaps', { from: each });
      right.push({ smtp: await smtp.auth(address, password), imap: await imap.login(address, password) });
    }
    return {
      wrong: refused,
      smtp: right.map((each) => each.smtp),
      imap: right.map((each) => each.imap),
      rightMs: right.flatMap(({ smtp, imap }) =>
        [smtp, imap].map(({ afterMs }) => session.fact(Math.round(afterMs), 'ms until logged in')),
      ),
    };
  },
});
