import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply, status } from '../../expectation.ts';
import type { Session } from '../../session.ts';
import { servedCertificates } from '../../shapes/served-certificates.ts';
import { noWayToSubmit } from '../../shapes/submitted-mail.ts';
import type { Smtp } from '../../wire/clients.ts';

export const tlsRenewal: Check = defineCheck({
  id: 'tls/renewal',
  title: 'A renewed certificate is served on every port without a restart, and no open session is lost',
  level: 'must',
  clauses: [{ source: 'mailc: certificates are reloaded when they are renewed' }],
  promise: ['tls', 'certificate', 'directory'],
  requires: [],
  unless: unrenewable,
  vantage: 'clients',
  controls: [],
  disturbs: true,
  budgetMs: 60_000,
  accept: {
    stale: [fact('')],
    sessions: [reply(250, '2.0.0'), status('OK'), status('+OK')],
  },
  async run(session) {
    const open = await openSessions(session);
    const { fingerprint } = await session.project.renewCertificate();
    const end = Date.now() + 20_000;
    let stale = ['not asked'];
    while (stale.length > 0 && Date.now() < end) {
      await session.sleep(500);
      const served = await servedCertificates(session);
      stale = [...served].filter(([, shown]) => shown !== fingerprint).map(([service]) => service);
    }
    return {
      stale: session.fact(stale, 'services with the old certificate'),
      sessions: await Promise.all(open.map((each) => each.command('NOOP'))),
    };
  },
});

/** Sessions under TLS of every protocol that the system has, logged in where there are logins. */
async function openSessions(session: Session): Promise<readonly { command: Smtp['command'] }[]> {
  const [person] = session.people;
  if (person === undefined) {
    const smtp = await session.entry();
    if (smtp.wire.tls === undefined) {
      await smtp.startTls();
      await smtp.ehlo();
    }
    return [smtp];
  }
  const smtp = await session.submit();
  const imap = await session.imap('imaps');
  await imap.login(person.address, person.password);
  const pop3 = await session.pop3('pop3s');
  await pop3.login(person.address, person.password);
  return [
    smtp,
    { command: (text) => imap.command(String(text)) },
    { command: (text) => pop3.command(String(text)) },
  ];
}

/** Reason why there is nothing to renew, or nobody who could notice. */
function unrenewable(spec: ResolvedSpec): string | undefined {
  const { features, services, tls } = spec;
  if (tls.certificate.selfSigned) return 'the containers made the certificate themselves';
  if (features.has('logins')) {
    const needed = (['submission', 'imaps', 'pop3s'] as const).filter((name) => !features.has(name));
    return needed.length === 0 ? undefined : `mail.yaml does not promise ${needed.join(', ')}`;
  }
  return tls.inbound === 'none' && services.every(({ name }) => name === 'smtp')
    ? 'mail.yaml offers no TLS'
    : noWayToSubmit(spec);
}
