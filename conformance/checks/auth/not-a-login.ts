import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authNotALogin: Check = perService({
  id: 'auth/not-a-login',
  title:
    "Aliases, bare local parts, sub-addresses and other domains are no logins, even with the mailbox's password",
  level: 'policy',
  clauses: [{ source: 'Dovecot passwd-file' }],
  promise: ['domains'],
  requires: ['logins'],
  services: ['submission'],
  accept: { refused: [reply(535, '5.7.8')] },
  async observe(session, service) {
    const { address, localPart, domain, password } = session.person();
    const aliases = session.spec.domains.flatMap((each) => each.aliases).slice(0, 1);
    const names = [
      ...aliases.map((alias) => alias.address),
      localPart,
      `${localPart}+detail@${domain}`,
      `${localPart}@${session.spec.hostname}`,
      `${address}.`,
      `@${domain}`,
    ];
    const refused = names.map(async (name) => {
      const smtp = await session.smtp(service, { upTo: 'tls', from: await session.freshAddress() });
      return session.about(name, await smtp.auth(name, password));
    });
    return { refused: await Promise.all(refused) };
  },
});
