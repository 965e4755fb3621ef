import type { Check } from '../../check.ts';
import { alert, secure } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsVersions: Check = perService({
  id: 'tls/versions',
  title: 'Every service speaks TLS from the declared minimum to 1.3, and takes 1.3 when it can choose',
  clauses: [
    { rfc: 9325, section: '3.1.1' },
    { rfc: 8997, section: '3' },
  ],
  promise: ['tls', 'minimum'],
  services: ['smtp', 'submission', 'submissions', 'imap', 'imaps', 'pop3', 'pop3s'],
  accept: (spec) => ({
    only12: spec.tls.minimum === 'TLSv1.2' ? [secure('TLSv1.2')] : [alert('protocol_version')],
    only13: [secure('TLSv1.3')],
    both: [secure('TLSv1.3')],
  }),
  // TLS 1.3 is a SHOULD.
  foreign: { basis: { only13: 'mailc' }, accept: { both: [secure()] } },
  async observe(session, service) {
    return {
      only12: session.about('1.2 offered', await session.hello(service, { versions: ['TLSv1.2'] })),
      only13: session.about('1.3 offered', await session.hello(service, { versions: ['TLSv1.3'] })),
      both: session.about('both offered', await session.hello(service, { versions: ['TLSv1.2', 'TLSv1.3'] })),
    };
  },
});
