import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authNulBytes: Check = perService({
  id: 'auth/nul-bytes',
  title: 'PLAIN responses with a NUL too many, or one too few, are refused',
  clauses: [{ rfc: 4616, section: '2' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission'],
  unless: (spec) => (spec.auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  accept: { refused: [reply(535, '5.7.8')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const tricks = {
      'the password goes on after a NUL': `\0${address}\0${password}\0more`,
      'the login goes on after a NUL': `\0${address}\0\0${password}`,
      'no NUL in front': `${address}\0${password}`,
      'nothing but NULs': '\0\0',
      'no password': `\0${address}\0`,
      'no NUL at all': `${address}${password}`,
    };
    const refused = Object.entries(tricks).map(async ([about, trick]) => {
      const smtp = await session.smtp(service, { upTo: 'tls', from: await session.freshAddress() });
      const response = Buffer.from(trick).toString('base64');
      return session.about(about, await smtp.command(`AUTH PLAIN ${response}`));
    });
    return { refused: await Promise.all(refused) };
  },
});
