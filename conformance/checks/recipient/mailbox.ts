import type { Check } from '../../check.ts';
import { reaches } from '../../shapes/reaches.ts';

export const recipientMailbox: Check = reaches({
  id: 'recipient/mailbox',
  title: 'Mail for a mailbox reaches it and no other, however its address is written in upper and lower case',
  clauses: [{ rfc: 5321, section: '2.4' }, { source: 'postconf(5) virtual_mailbox_maps' }],
  promise: ['domains'],
  to: ({ domains }) =>
    domains
      .flatMap(({ mailboxes }) =>
        mailboxes.slice(0, 2).flatMap(({ address }) => [
          { written: address, means: address },
          { written: address.toUpperCase(), means: address },
        ]),
      )
      .slice(0, 8),
});
