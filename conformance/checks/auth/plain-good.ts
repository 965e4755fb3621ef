import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const authPlainGood: Check = defineCheck({
  id: 'auth/plain-good',
  title: 'AUTH PLAIN takes the right password, with and without an initial response',
  level: 'must',
  clauses: [
    { rfc: 4954, section: '4' },
    { rfc: 4616, section: '2' },
  ],
  promise: ['auth', 'mechanisms'],
  requires: ['submission', 'logins'],
  unless: (spec) => (spec.auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  vantage: 'outside',
  controls: [],
  budgetMs: 10_000,
  accept: {
    initial: [reply(235, '2.7.0')],
    challenge: [reply(334)],
    response: [reply(235, '2.7.0')],
  },
  async run(session) {
    const { address, password } = session.person();
    const first = await session.smtp('submission', { upTo: 'tls' });
    const initial = await first.auth(address, password, 'PLAIN');
    const second = await session.smtp('submission', { upTo: 'tls' });
    const challenge = await second.command('AUTH PLAIN');
    const secret = Buffer.from(`\0${address}\0${password}`).toString('base64');
    return { initial, challenge, response: await second.command(secret) };
  },
});
