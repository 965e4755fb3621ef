import type { Check } from '../../check.ts';
import { reaches } from '../../shapes/reaches.ts';

export const recipientQuotedLocalPart: Check = reaches({
  id: 'recipient/quoted-local-part',
  title: 'A mailbox is reached by its local part in quotes as well',
  clauses: [{ rfc: 5321, section: '4.1.2' }],
  promise: ['domains'],
  to: ({ domains }) =>
    domains
      .slice(0, 3)
      .flatMap(({ name, mailboxes }) =>
        mailboxes
          .slice(0, 1)
          .map(({ address, localPart }) => ({ written: `"${localPart}"@${name}`, means: address })),
      ),
});
