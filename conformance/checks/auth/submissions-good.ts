import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authSubmissionsGood: Check = perService({
  id: 'auth/submissions-good',
  title: 'AUTH PLAIN takes the right password on port 465, and mail may then be sent',
  clauses: [
    { rfc: 4954, section: '4' },
    { rfc: 8314, section: '3.3' },
  ],
  promise: ['services', 'submissions'],
  requires: ['logins'],
  services: ['submissions'],
  accept: { auth: [reply(235, '2.7.0')], mail: [reply(250, '2.1.0')], recipient: [reply(250, '2.1.5')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const smtp = await session.smtp(service, { upTo: 'tls' });
    return {
      auth: await smtp.auth(address, password, 'PLAIN'),
      mail: await smtp.mail(address),
      recipient: await smtp.rcpt(session.remote()),
    };
  },
});
