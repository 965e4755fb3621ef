import type { Check } from '../../check.ts';
import { fact, reply, secure } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsResumption: Check = perService({
  id: 'tls/resumption',
  title:
    'A resumed TLS session works on ports 25 and 587, and remembers nothing of the SMTP session before it',
  level: 'should',
  clauses: [
    { rfc: 9325, section: '3.4' },
    { rfc: 3207, section: '4.2' },
  ],
  services: ['smtp', 'submission'],
  accept: {
    first: [secure()],
    second: [secure()],
    resumed: [fact(true)],
    mail: [reply(503, '5.5.1')],
    ehlo: [reply(250)],
  },
  // A server need not remember sessions, and may take MAIL without EHLO from everybody.
  foreign: { basis: { resumed: 'mailc', mail: 'mailc' } },
  async observe(session, service) {
    const begin = await session.smtp(service, { upTo: 'ehlo' });
    const first = await begin.startTls();
    await begin.ehlo();
    const ticket = begin.wire.tls?.session;
    await begin.quit();
    const again = await session.smtp(service, { upTo: 'ehlo' });
    const second = await again.startTls(ticket === undefined ? {} : { session: ticket });
    return {
      first,
      second,
      resumed: session.fact(again.wire.tls?.resumed ?? false, 'resumed'),
      mail: await again.mail(session.stranger),
      ehlo: await again.ehlo(),
    };
  },
});
