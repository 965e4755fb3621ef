import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { plainResponse } from '../../shapes/plain-response.ts';

export const upstreamLoginNotLogged: Check = defineCheck({
  id: 'upstream/login-not-logged',
  title: 'No password of an upstream, in the clear or in base64, is in any log of the whole run',
  level: 'must',
  clauses: [{ source: 'CWE-532' }],
  promise: ['outbound', 'relay', 'credentials'],
  requires: ['upstream', 'upstream-login'],
  vantage: 'inside',
  controls: [],
  last: true,
  budgetMs: 20_000,
  accept: { lines: [fact(true)], leaks: [fact(0)] },
  async run(session) {
    const lines = await session.logs.all();
    const secrets = session.upstreams.flatMap(({ logins }) =>
      logins.flatMap(({ username, password }) => [
        password,
        Buffer.from(password).toString('base64').replace(/=+$/, ''),
        plainResponse(username, password),
      ]),
    );
    const leaks = lines.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
    const [first] = session.upstreams;
    return {
      lines: session.fact(
        lines.some(({ text }) => text.includes(`relay=${first?.host}`)),
        'deliveries are in the logs',
      ),
      leaks: session.fact(leaks.length, 'lines with a password'),
    };
  },
});
