import type { Check } from '../../check.ts';
import { status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';

export const authImapSasl: Check = perService({
  id: 'auth/imap-sasl',
  title: 'IMAP takes AUTHENTICATE PLAIN, with and without an initial response',
  clauses: [
    { rfc: 9051, section: '6.2.2' },
    { rfc: 4616, section: '2' },
  ],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['imaps'],
  unless: (spec) => (spec.auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  accept: { initial: [status('OK')], challenge: [status('+')], response: [status('OK')] },
  async observe(session, service) {
    const { address, password } = session.people.at(-1) ?? session.person();
    const first = await session.imap(service);
    const second = await session.imap(service);
    return {
      initial: await first.command(`AUTHENTICATE PLAIN ${plainResponse(address, password)}`),
      challenge: await second.command('AUTHENTICATE PLAIN'),
      response: await second.more(plainResponse(address, password)),
    };
  },
});
