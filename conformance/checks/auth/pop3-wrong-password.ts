import type { Check } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

export const authPop3WrongPassword: Check = perService({
  id: 'auth/pop3-wrong-password',
  title: 'POP3 refuses a wrong password and an unknown login with the very same words',
  clauses: [{ rfc: 1939, section: '7' }, { rfc: 3206, section: '4' }, { source: 'CWE-204' }],
  promise: ['domains'],
  requires: ['logins'],
  services: ['pop3s'],
  accept: { wrong: [status('-ERR', 'AUTH')], unknown: [status('-ERR', 'AUTH')], replies: [fact(1)] },
  async observe(session, service) {
    const { address, domain } = session.person();
    const attempt = async (login: string) => {
      const pop3 = await session.pop3(service, { from: await session.freshAddress() });
      return pop3.login(login, wrongPassword.of(session.token));
    };
    const [wrong, unknown] = await Promise.all([attempt(address), attempt(`no-such-user@${domain}`)]);
    const texts = new Set([wrong, unknown].map(({ lines }) => lines.join('\n')));
    return { wrong, unknown, replies: session.fact(texts.size, 'different replies') };
  },
});
