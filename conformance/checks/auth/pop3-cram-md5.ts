import type { Check } from '../../check.ts';
import { status } from '../../expectation.ts';
import { cramResponse, wrongPassword } from '../../shapes/cram-response.ts';
import { perService } from '../../shapes/per-service.ts';
import { unlessNoCramMd5 } from '../../shapes/unless-no-cram-md5.ts';

export const authPop3CramMd5: Check = perService({
  id: 'auth/pop3-cram-md5',
  title: 'POP3 takes AUTH CRAM-MD5 with the right password and no other',
  clauses: [
    { rfc: 5034, section: '4' },
    { rfc: 2195, section: '2' },
  ],
  promise: ['auth', 'mechanisms'],
  requires: ['mailboxes'],
  services: ['pop3s'],
  unless: unlessNoCramMd5,
  accept: { challenge: [status('+')], right: [status('+OK')], wrong: [status('-ERR', 'AUTH')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const first = await session.pop3(service);
    const second = await session.pop3(service);
    const challenges = [await first.command('AUTH CRAM-MD5'), await second.command('AUTH CRAM-MD5')];
    const [one, other] = challenges.map(({ lines }) => lines);
    return {
      challenge: challenges,
      right: await first.command(cramResponse(one ?? [], address, password)),
      wrong: await second.command(cramResponse(other ?? [], address, wrongPassword)),
    };
  },
});
