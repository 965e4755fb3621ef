import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const recipientSubAddress: Check = refusedRecipient({
  id: 'recipient/sub-address',
  title:
    'A + or - in a local part is a letter like any other: there is no sub-address that mail.yaml does not name',
  level: 'policy',
  clauses: [{ rfc: 5321, section: '2.3.11' }, { source: 'postconf(5) recipient_delimiter' }],
  promise: ['domains'],
  unless: ({ overrides, domains }) => {
    if (overrides.postfix['recipient_delimiter'] !== undefined)
      return 'mail.yaml sets recipient_delimiter itself';
    return domains.some(({ catchAll, mailboxes }) => catchAll.length === 0 && mailboxes.length > 0)
      ? undefined
      : 'every domain of mail.yaml has a catch-all';
  },
  to: (session) => {
    const domain = session.spec.domains.find(
      (each) => each.catchAll.length === 0 && each.mailboxes.length > 0,
    );
    const local =
      domain?.mailboxes[0]?.localPart ?? session.blind('no mailbox in a domain without catch-all');
    return ['+', '-'].map((delimiter) => `${local}${delimiter}${session.token}@${domain?.name}`);
  },
  accept: [reply(550, '5.1.1')],
});
