import type { Check } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

export const authImapWrongPassword: Check = perService({
  id: 'auth/imap-wrong-password',
  title: 'IMAP refuses a wrong password and an unknown login with the very same words',
  clauses: [{ rfc: 9051, section: '6.2.3' }, { rfc: 5530, section: '3' }, { source: 'CWE-204' }],
  promise: ['domains'],
  requires: ['logins'],
  services: ['imaps'],
  accept: {
    wrong: [status('NO', 'AUTHENTICATIONFAILED')],
    unknown: [status('NO', 'AUTHENTICATIONFAILED')],
    replies: [fact(1)],
  },
  async observe(session, service) {
    const { address, domain } = session.person();
    const attempt = async (login: string) => {
      const imap = await session.imap(service, { from: await session.freshAddress() });
      return imap.login(login, wrongPassword.of(session.token));
    };
    const [wrong, unknown] = await Promise.all([attempt(address), attempt(`no-such-user@${domain}`)]);
    const texts = new Set([wrong, unknown].map(({ lines }) => lines.at(-1)?.replace(/^\S+ /, '')));
    return { wrong, unknown, replies: session.fact(texts.size, 'different replies') };
  },
});
