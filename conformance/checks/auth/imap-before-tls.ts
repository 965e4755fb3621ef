import type { Check } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';
import { unlessClearPasswords } from '../../shapes/unless-clear-passwords.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

/** BAD, or NO with the code for it. A NO without a code looks the same as a wrong password. */
const unread = [status('NO', 'PRIVACYREQUIRED'), status('BAD')];

export const authImapBeforeTls: Check = perService({
  id: 'auth/imap-before-tls',
  title: 'IMAP on port 143 takes no password before TLS, and says so',
  clauses: [
    { rfc: 9051, section: '6.2.3' },
    { rfc: 5530, section: '3' },
  ],
  promise: ['auth', 'requireTls'],
  requires: ['logins'],
  services: ['imap'],
  unless: unlessClearPasswords,
  accept: {
    offered: [fact('LOGINDISABLED')],
    login: [status('NO', 'PRIVACYREQUIRED')],
    authenticate: [status('NO', 'PRIVACYREQUIRED')],
  },
  // A refusal for another reason than TLS would mean that the password was looked at.
  foreign: { accept: { login: unread, authenticate: unread } },
  async observe(session, service) {
    const { address } = session.person();
    // Nobody's: what goes over the wire in the clear can be read by others.
    const password = wrongPassword.of(session.token);
    const imap = await session.imap(service);
    const capabilities = await imap.capabilities();
    const about = capabilities.filter((word) => word === 'LOGINDISABLED' || word.startsWith('AUTH='));
    return {
      offered: session.fact(about, 'capabilities about logins'),
      login: await imap.login(address, password),
      authenticate: await imap.command(`AUTHENTICATE PLAIN ${plainResponse(address, password)}`),
    };
  },
});
