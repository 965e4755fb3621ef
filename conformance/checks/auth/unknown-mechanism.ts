import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

const others = ['X-UNKNOWN', 'ANONYMOUS', 'EXTERNAL', 'CRAM-MD5', 'SCRAM-SHA-256', 'XOAUTH2'];

export const authUnknownMechanism: Check = perService({
  id: 'auth/unknown-mechanism',
  title: 'Mechanisms that are not declared are refused',
  clauses: [{ rfc: 4954, section: '4' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission'],
  accept: { refused: [reply(504, '5.5.4')], alive: [reply(250, '2.0.0')] },
  deviations: [
    {
      platforms: ['debian-12'],
      daemon: 'Postfix 3.7',
      label: 'refused',
      accept: [reply(535, '5.7.8')],
      reason: 'Postfix reports an unknown mechanism as a failed login',
    },
    {
      platforms: ['debian-13'],
      daemon: 'Postfix 3.10',
      label: 'refused',
      accept: [reply(535, '5.7.8')],
      reason: 'Postfix reports an unknown mechanism as a failed login',
    },
  ],
  foreign: { basis: { refused: 'mail.yaml' } },
  async observe(session, service) {
    const smtp = await session.smtp(service, { upTo: 'tls' });
    const refused = [];
    const declared: readonly string[] = session.spec.auth.mechanisms;
    for (const mechanism of others.filter((each) => !declared.includes(each))) {
      // An initial response, so that a mechanism that is known after all does not wait for one.
      const answer = await smtp.command(`AUTH ${mechanism} dHJhY2U=`);
      refused.push(session.about(mechanism, answer));
      if (answer.kind === 'reply' && answer.code === 334) await smtp.command('*');
    }
    return { refused, alive: await smtp.command('NOOP') };
  },
});
