import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const authLoginGood: Check = perService({
  id: 'auth/login-good',
  title: 'AUTH LOGIN takes the right password, with the name in the dialogue or with the command',
  clauses: [{ rfc: 4954, section: '4' }, { source: 'draft-murchison-sasl-login-00' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission', 'submissions'],
  unless: (spec) => (spec.auth.mechanisms.includes('LOGIN') ? undefined : 'mail.yaml does not offer LOGIN'),
  accept: { challenge: [reply(334)], accepted: [reply(235, '2.7.0')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const first = await session.smtp(service, { upTo: 'tls' });
    const second = await session.smtp(service, { upTo: 'tls' });
    const challenge = [
      await first.command('AUTH LOGIN'),
      await first.command(base64(address)),
      await second.command(`AUTH LOGIN ${base64(address)}`),
    ];
    return {
      challenge,
      accepted: [await first.command(base64(password)), await second.command(base64(password))],
    };
  },
});
