import type { Check } from '../../check.ts';
import { status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

const commands = [
  'SELECT INBOX',
  'LIST "" "*"',
  'STATUS INBOX (MESSAGES)',
  'FETCH 1 BODY[]',
  'UID SEARCH ALL',
];

export const authImapBeforeLogin: Check = perService({
  id: 'auth/imap-before-login',
  title: 'IMAP shows nothing before the login, and the mailbox after it',
  clauses: [{ rfc: 9051, section: '3' }],
  promise: ['services', 'imaps'],
  requires: ['logins'],
  services: ['imaps'],
  accept: { before: [status('BAD'), status('NO')], login: [status('OK')], after: [status('OK')] },
  async observe(session, service) {
    const { address, password } = session.people.at(-1) ?? session.person();
    const before = [];
    for (const command of commands) {
      const imap = await session.imap(service);
      before.push(session.about(command, await imap.command(command)));
    }
    const imap = await session.imap(service);
    const login = await imap.login(address, password);
    return { before, login, after: await imap.command('SELECT INBOX') };
  },
});
