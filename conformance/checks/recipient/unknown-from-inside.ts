import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { strictDomains } from '../../shapes/strict-domains.ts';

export const recipientUnknownFromInside: Check = refusedRecipient({
  id: 'recipient/unknown-from-inside',
  title: 'A recipient that does not exist is refused for trusted clients too, instead of bounced',
  clauses: [{ source: 'postconf(5) reject_unlisted_recipient' }],
  promise: ['domains'],
  unless: ({ domains }) =>
    domains.every(({ catchAll }) => catchAll.length > 0)
      ? 'every domain of mail.yaml has a catch-all'
      : undefined,
  vantage: 'inside',
  to: (session) => strictDomains(session).map((domain) => `nobody.${session.token}@${domain}`),
  accept: [reply(550, '5.1.1')],
});
