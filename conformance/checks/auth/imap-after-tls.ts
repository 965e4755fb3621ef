import type { Check } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authImapAfterTls: Check = perService({
  id: 'auth/imap-after-tls',
  title: 'Under TLS, IMAP offers exactly the declared mechanisms and LOGIN, and STARTTLS no more',
  clauses: [{ rfc: 9051, section: '6.2.1' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['imap', 'imaps'],
  accept: (spec) => ({
    offered: [
      fact(
        [...spec.auth.mechanisms]
          .map((name) => `AUTH=${name}`)
          .sort()
          .join(' '),
      ),
    ],
  }),
  foreign: { basis: { offered: 'mail.yaml' } },
  async observe(session, service) {
    const imap = await session.imap(service);
    if (service === 'imap') await imap.startTls();
    const capabilities = await imap.capabilities();
    const offered = capabilities.filter((word) => /^(AUTH=.*|LOGINDISABLED|STARTTLS)$/.test(word));
    return { offered: session.fact([...offered].sort(), 'capabilities about logins and TLS') };
  },
});
