import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authBadBase64: Check = perService({
  id: 'auth/bad-base64',
  title: 'A response that is not base64 is refused, and the session lives on',
  clauses: [{ rfc: 4954, section: '4' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission'],
  unless: (spec) => (spec.auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  accept: { refused: [reply(501, '5.5.2')], alive: [reply(250, '2.0.0')] },
  deviations: [
    {
      platforms: ['debian-12'],
      daemon: 'Postfix 3.7 with Dovecot 2.3',
      label: 'refused',
      accept: [reply(535, '5.7.8')],
      reason: 'Postfix leaves the decoding to Dovecot, whose refusal it reports as a failed login',
    },
    {
      platforms: ['debian-13'],
      daemon: 'Postfix 3.10 with Dovecot 2.4',
      label: 'refused',
      accept: [reply(535, '5.7.8')],
      reason: 'Postfix leaves the decoding to Dovecot, whose refusal it reports as a failed login',
    },
  ],
  async observe(session, service) {
    const smtp = await session.smtp(service, { upTo: 'tls', from: await session.freshAddress() });
    const initial = await smtp.command('AUTH PLAIN !not-base64!');
    await smtp.command('AUTH PLAIN');
    const response = await smtp.command('!not-base64!');
    return {
      refused: [
        session.about('initial response', initial),
        session.about('response to the challenge', response),
      ],
      alive: await smtp.command('NOOP'),
    };
  },
});
