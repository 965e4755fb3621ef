import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayOwnHost: Check = refusedRecipient({
  id: 'relay/own-host',
  title: 'The host itself has no mailboxes: its names and addresses are no way in',
  clauses: [{ rfc: 2505, section: '2.1' }, { source: 'postconf(5) mydestination' }],
  to: (session, server) =>
    ['localhost', session.spec.hostname, '[127.0.0.1]', `[${server}]`].map(
      (site) => `${session.token}@${site}`,
    ),
  accept: [reply(554, '5.7.1'), reply(550, '5.1.1')],
  // A host may well have mailboxes: what takes everything there is not yet a relay.
  foreign: { basis: { recipient: 'mailc' } },
});
