import type { Check } from '../../check.ts';
import { status } from '../../expectation.ts';
import { cramResponse, wrongPassword } from '../../shapes/cram-response.ts';
import { perService } from '../../shapes/per-service.ts';
import { unlessNoCramMd5 } from '../../shapes/unless-no-cram-md5.ts';

export const authImapCramMd5: Check = perService({
  id: 'auth/imap-cram-md5',
  title: 'IMAP takes AUTHENTICATE CRAM-MD5 with the right password and no other',
  clauses: [
    { rfc: 9051, section: '6.2.2' },
    { rfc: 2195, section: '2' },
  ],
  promise: ['auth', 'mechanisms'],
  requires: ['mailboxes'],
  services: ['imaps'],
  unless: unlessNoCramMd5,
  accept: { challenge: [status('+')], right: [status('OK')], wrong: [status('NO', 'AUTHENTICATIONFAILED')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const first = await session.imap(service);
    const second = await session.imap(service);
    const challenges = [
      await first.command('AUTHENTICATE CRAM-MD5'),
      await second.command('AUTHENTICATE CRAM-MD5'),
    ];
    const [one, other] = challenges.map(({ lines }) => lines);
    return {
      challenge: challenges,
      right: await first.more(cramResponse(one ?? [], address, password)),
      wrong: await second.more(cramResponse(other ?? [], address, wrongPassword)),
    };
  },
});
