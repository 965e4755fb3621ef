import type { Check } from '../../check.ts';
import { reply, secure, status } from '../../expectation.ts';
import type { Observation } from '../../observation.ts';
import type { Session } from '../../session.ts';
import { perService } from '../../shapes/per-service.ts';

const services = ['submission', 'submissions', 'imap', 'imaps', 'pop3', 'pop3s'] as const;

export const authEmptyPassword: Check = perService({
  id: 'auth/empty-password',
  title: 'A login with an empty password is refused over SMTP, IMAP and POP3',
  clauses: [{ rfc: 4616, section: '2' }, { source: 'CWE-258' }],
  promise: ['domains'],
  requires: ['logins'],
  services,
  budgetMs: 30_000,
  accept: { refused: [reply(535, '5.7.8'), status('NO', 'AUTHENTICATIONFAILED'), status('-ERR', 'AUTH')] },
  async observe(session, service) {
    // How a password was stored is the mailbox's, and who asks for it the service's: each of both is tried once.
    const mailboxes = session.spec.domains.flatMap((domain) => domain.mailboxes);
    const first = services.find((name) => session.spec.services.some((each) => each.name === name));
    const tried = mailboxes.slice(0, service === first ? 8 : 1);
    const refused = tried.map(async ({ address }) =>
      session.about(address, await attempt(session, service, address)),
    );
    return { refused: await Promise.all(refused) };
  },
});

/** The answer to a login without a password, under TLS. */
async function attempt(
  session: Session,
  service: (typeof services)[number],
  address: string,
): Promise<Observation> {
  const from = await session.freshAddress();
  switch (service) {
    case 'submission':
    case 'submissions': {
      const smtp = await session.smtp(service, { upTo: 'tls', from });
      return smtp.auth(address, '', session.spec.auth.mechanisms.includes('PLAIN') ? 'PLAIN' : 'LOGIN');
    }
    case 'imap':
    case 'imaps': {
      const imap = await session.imap(service, { from });
      if (service === 'imap') session.need(await imap.startTls(), secure(), 'STARTTLS');
      return imap.command(`LOGIN "${address}" ""`);
    }
    case 'pop3':
    case 'pop3s': {
      const pop3 = await session.pop3(service, { from });
      if (service === 'pop3') session.need(await pop3.startTls(), secure(), 'STLS');
      return pop3.login(address, '');
    }
  }
}
