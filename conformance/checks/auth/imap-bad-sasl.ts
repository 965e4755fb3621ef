import type { Check } from '../../check.ts';
import { status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';

export const authImapBadSasl: Check = perService({
  id: 'auth/imap-bad-sasl',
  title:
    'IMAP refuses a cancelled AUTHENTICATE, bad base64 and an unknown mechanism, and takes the next good one',
  clauses: [{ rfc: 9051, section: '6.2.2' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['imaps'],
  accept: {
    cancelled: [status('BAD')],
    base64: [status('BAD'), status('NO')],
    mechanism: [status('NO'), status('BAD')],
    good: [status('OK')],
  },
  async observe(session, service) {
    const { address, password } = session.people.at(-1) ?? session.person();
    const imap = await session.imap(service, { from: await session.freshAddress() });
    await imap.command('AUTHENTICATE PLAIN');
    const cancelled = await imap.more('*');
    await imap.command('AUTHENTICATE PLAIN');
    const base64 = await imap.more('!not-base64!');
    const mechanism = await imap.command('AUTHENTICATE X-UNKNOWN');
    const good = await imap.command(`AUTHENTICATE PLAIN ${plainResponse(address, password)}`);
    return { cancelled, base64, mechanism, good };
  },
});
