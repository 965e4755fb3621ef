import type { Check } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';
import { unlessClearPasswords } from '../../shapes/unless-clear-passwords.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

/** All that RFC 4954 section 6 and RFC 3207 section 4.3 know for it; 503 is the answer where AUTH does not exist yet. */
const refusals = [reply(530, '5.7.0'), reply(538, '5.7.11'), reply(503, '5.5.1')];

/** Whatever says that AUTH is not there, or not yet. */
const unread = [500, 502, 503, 504, 530, 534, 538, 550, 554].map((code) => reply(code));

export const authBeforeTls: Check = perService({
  id: 'auth/before-tls',
  title: 'Port 587 neither offers nor takes AUTH before TLS',
  clauses: [
    { rfc: 4954, section: '4' },
    { rfc: 3207, section: '4.3' },
  ],
  promise: ['auth', 'requireTls'],
  requires: ['logins'],
  services: ['submission'],
  unless: unlessClearPasswords,
  accept: { offered: [fact(false)], plain: refusals, login: refusals },
  // 535 would mean that the password was looked at.
  foreign: { accept: { plain: unread, login: unread } },
  async observe(session, service) {
    const { address } = session.person();
    // Nobody's: what goes over the wire in the clear can be read by others.
    const password = wrongPassword.of(session.token);
    const smtp = await session.smtp(service, { upTo: 'ehlo' });
    return {
      offered: session.fact(smtp.extensions.has('AUTH'), 'AUTH listed'),
      plain: await smtp.command(`AUTH PLAIN ${plainResponse(address, password)}`),
      login: await smtp.command('AUTH LOGIN'),
    };
  },
});
