import type { Check } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

export const authWrongPassword: Check = perService({
  id: 'auth/wrong-password',
  title: 'A wrong password and an unknown login are refused with the very same words',
  clauses: [{ rfc: 4954, section: '6' }, { source: 'CWE-204' }],
  promise: ['domains'],
  requires: ['logins'],
  services: ['submission', 'submissions'],
  accept: { wrong: [reply(535, '5.7.8')], unknown: [reply(535, '5.7.8')], replies: [fact(1)] },
  async observe(session, service) {
    const { address, domain } = session.person();
    const attempt = async (login: string) => {
      const from = await session.freshAddress();
      const smtp = await session.smtp(service, { upTo: 'tls', from });
      return smtp.auth(login, wrongPassword.of(session.token));
    };
    const [wrong, unknown] = await Promise.all([attempt(address), attempt(`no-such-user@${domain}`)]);
    const texts = new Set([wrong, unknown].map(({ lines }) => lines.join('\n')));
    return { wrong, unknown, replies: session.fact(texts.size, 'different replies') };
  },
});
