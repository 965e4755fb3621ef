import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { plainResponse } from '../../shapes/plain-response.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

export const authPasswordsNotLogged: Check = defineCheck({
  id: 'auth/passwords-not-logged',
  title: 'No password, right or wrong, in the clear or in base64, is in any log of the whole run',
  level: 'must',
  clauses: [{ source: 'CWE-532' }],
  promise: ['auth', 'mechanisms'],
  requires: ['submission', 'imaps', 'logins'],
  vantage: 'outside',
  controls: [],
  last: true,
  budgetMs: 20_000,
  accept: { refused: [fact(true)], lines: [fact(true)], leaks: [fact('')] },
  async run(session) {
    const wrong = wrongPassword.of(session.token);
    const { address } = session.person();
    const smtp = await session.smtp('submission', { upTo: 'tls', from: await session.freshAddress() });
    const imap = await session.imap('imaps', { from: await session.freshAddress() });
    const [first, second] = await Promise.all([smtp.auth(address, wrong), imap.login(address, wrong)]);
    await session.sleep(500);
    const lines = await session.logs.all();
    const secrets = [
      wrongPassword.mark,
      ...session.people.flatMap(({ address: login, password }) => [
        password,
        Buffer.from(password).toString('base64').replace(/=+$/, ''),
        plainResponse(login, password),
      ]),
      plainResponse(address, wrong),
    ];
    const leaks = lines.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
    return {
      refused: session.fact(isNo(first) && isNo(second), 'wrong passwords refused'),
      lines: session.fact(
        lines.some(({ text }) => text.includes(address)),
        'logins are in the logs',
      ),
      leaks: session.fact([...new Set(leaks.map(({ container }) => container))], 'logs with a password'),
    };
  },
});

/** Beyond a ceiling for wrong passwords the refusal is one for now. */
function isNo(seen: { readonly kind: string; readonly code?: unknown }): boolean {
  return (
    (seen.kind === 'reply' && (seen.code === 535 || seen.code === 454)) ||
    (seen.kind === 'status' && (seen.code === 'AUTHENTICATIONFAILED' || seen.code === 'UNAVAILABLE'))
  );
}
