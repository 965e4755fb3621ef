import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { strictDomains } from '../../shapes/strict-domains.ts';

export const recipientUnknown: Check = refusedRecipient({
  id: 'recipient/unknown',
  title:
    'A recipient that does not exist is refused at once, and no bounce is sent to whoever stands as the sender',
  clauses: [{ rfc: 5321, section: '3.6.2' }, { source: 'postconf(5) reject_unlisted_recipient' }],
  promise: ['domains'],
  unless: ({ domains }) =>
    domains.every(({ catchAll }) => catchAll.length > 0)
      ? 'every domain of mail.yaml has a catch-all'
      : undefined,
  to: (session) => strictDomains(session).map((domain) => `nobody.${session.token}@${domain}`),
  accept: [reply(550, '5.1.1')],
  foreign: { basis: { recipient: 'mailc' } },
});
