import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, reply } from '../../expectation.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

export const authRefusalDelay: Check = defineCheck({
  id: 'auth/refusal-delay',
  title:
    'A refused login waits a second or more, which hides whether the login exists and slows down guessing',
  level: 'policy',
  clauses: [{ source: 'CWE-208' }, { source: 'Dovecot auth_failure_delay' }],
  promise: ['auth', 'mechanisms'],
  requires: ['submission', 'logins'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { refused: [reply(535, '5.7.8')], delay: [between(900, 6000)] },
  async run(session) {
    const { address, domain } = session.person();
    const attempts = [address, `nobody@${domain}`].map(async (login) => {
      const from = await session.freshAddress();
      const smtp = await session.smtp('submission', { upTo: 'tls', from });
      return smtp.auth(login, wrongPassword.of(session.token));
    });
    const refused = await Promise.all(attempts);
    return { refused, delay: refused.map(({ afterMs }) => session.fact(afterMs, 'ms until refused')) };
  },
});
