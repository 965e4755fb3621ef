import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply, status } from '../../expectation.ts';
import { servedCertificates } from '../../shapes/served-certificates.ts';

export const tlsRenewal: Check = defineCheck({
  id: 'tls/renewal',
  title: 'A renewed certificate is served on every port without a restart, and no open session is lost',
  level: 'must',
  clauses: [{ source: 'mailc: certificates are reloaded when they are renewed' }],
  promise: ['tls', 'certificate', 'directory'],
  requires: ['submission', 'imaps', 'pop3s', 'mailboxes'],
  unless: ({ tls }) => (tls.certificate.selfSigned ? 'mail.yaml has the certificate made here' : undefined),
  vantage: 'outside',
  controls: [],
  disturbs: true,
  budgetMs: 60_000,
  accept: {
    stale: [fact('')],
    smtp: [reply(250, '2.0.0')],
    imap: [status('OK')],
    pop3: [status('+OK')],
  },
  async run(session) {
    const { address, password } = session.person();
    const smtp = await session.submit();
    const imap = await session.imap('imaps');
    await imap.login(address, password);
    const pop3 = await session.pop3('pop3s');
    await pop3.login(address, password);
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
      smtp: await smtp.command('NOOP'),
      imap: await imap.command('NOOP'),
      pop3: await pop3.command('NOOP'),
    };
  },
});
