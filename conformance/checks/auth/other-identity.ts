import type { Check } from '../../check.ts';
import { reply, status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';

export const authOtherIdentity: Check = perService({
  id: 'auth/other-identity',
  title: 'A login cannot act as another mailbox: PLAIN with an authorization identity of somebody else',
  clauses: [{ rfc: 4616, section: '2' }],
  promise: ['domains'],
  requires: ['logins'],
  services: ['submission', 'imaps'],
  unless: (spec) =>
    spec.domains.flatMap(({ mailboxes }) => mailboxes).length < 2
      ? 'mail.yaml has one mailbox only'
      : undefined,
  accept: { refused: [reply(535, '5.7.8'), status('NO', 'AUTHENTICATIONFAILED')] },
  async observe(session, service) {
    const { address, password } = session.person(0);
    const response = plainResponse(address, password, session.person(1).address);
    const from = await session.freshAddress();
    if (service === 'imaps') {
      const imap = await session.imap(service, { from });
      return { refused: await imap.command(`AUTHENTICATE PLAIN ${response}`) };
    }
    const smtp = await session.smtp(service, { upTo: 'tls', from });
    return { refused: await smtp.command(`AUTH PLAIN ${response}`) };
  },
});
