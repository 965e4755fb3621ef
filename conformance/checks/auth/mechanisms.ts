import type { Check } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authMechanisms: Check = perService({
  id: 'auth/mechanisms',
  title: 'Under TLS, submission offers exactly the declared mechanisms',
  clauses: [{ rfc: 4954, section: '3' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission', 'submissions'],
  accept: (spec) => ({ offered: [fact([...spec.auth.mechanisms].sort().join(' '))] }),
  foreign: { basis: { offered: 'mail.yaml' } },
  async observe(session, service) {
    const smtp = await session.smtp(service, { upTo: 'tls' });
    const offered = smtp.extensions.get('AUTH')?.split(' ') ?? [];
    return { offered: session.fact(offered.sort(), 'AUTH of the EHLO reply') };
  },
});
