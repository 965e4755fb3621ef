import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authOversize: Check = perService({
  id: 'auth/oversize',
  title: 'A response longer than 12288 bytes is refused, and the session lives on',
  clauses: [{ rfc: 4954, section: '4' }, { source: 'postconf(5) smtpd_sasl_response_limit' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission'],
  unless: (spec) => (spec.auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  accept: { challenge: [reply(334)], refused: [reply(500, '5.5.6')], alive: [reply(250, '2.0.0')] },
  async observe(session, service) {
    const smtp = await session.smtp(service, { upTo: 'tls', from: await session.freshAddress() });
    return {
      challenge: await smtp.command('AUTH PLAIN'),
      refused: session.about('12292 bytes', await smtp.command('A'.repeat(12_292))),
      alive: await smtp.command('NOOP'),
    };
  },
});
