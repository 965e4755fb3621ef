import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { cramResponse, wrongPassword } from '../../shapes/cram-response.ts';
import { perService } from '../../shapes/per-service.ts';
import { unlessNoCramMd5 } from '../../shapes/unless-no-cram-md5.ts';

export const authCramMd5: Check = perService({
  id: 'auth/cram-md5',
  title: 'AUTH CRAM-MD5 takes the right password and no other',
  clauses: [
    { rfc: 4954, section: '4' },
    { rfc: 2195, section: '2' },
  ],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission', 'submissions'],
  unless: unlessNoCramMd5,
  accept: { challenge: [reply(334)], right: [reply(235, '2.7.0')], wrong: [reply(535, '5.7.8')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const first = await session.smtp(service, { upTo: 'tls' });
    const second = await session.smtp(service, { upTo: 'tls' });
    const challenges = [await first.command('AUTH CRAM-MD5'), await second.command('AUTH CRAM-MD5')];
    const [one, other] = challenges.map(({ lines }) => lines);
    return {
      challenge: challenges,
      right: await first.command(cramResponse(one ?? [], address, password)),
      wrong: await second.command(cramResponse(other ?? [], address, wrongPassword)),
    };
  },
});
