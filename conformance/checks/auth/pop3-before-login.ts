import type { Check } from '../../check.ts';
import { status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authPop3BeforeLogin: Check = perService({
  id: 'auth/pop3-before-login',
  title: 'POP3 shows nothing before the login, and the maildrop after it',
  clauses: [{ rfc: 1939, section: '4' }],
  promise: ['services', 'pop3s'],
  requires: ['logins'],
  services: ['pop3s'],
  accept: { before: [status('-ERR')], login: [status('+OK')], after: [status('+OK')] },
  async observe(session, service) {
    const { address, password } = session.people.at(-1) ?? session.person();
    const before = [];
    // A connection each: Dovecot ends one after a few commands that it does not know.
    for (const command of ['STAT', 'LIST', 'RETR 1', 'UIDL', 'DELE 1']) {
      const stranger = await session.pop3(service);
      before.push(session.about(command, await stranger.command(command)));
    }
    const pop3 = await session.pop3(service);
    return { before, login: await pop3.login(address, password), after: await pop3.command('STAT') };
  },
});
