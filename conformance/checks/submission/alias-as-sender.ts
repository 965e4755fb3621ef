import type { Check } from '../../check.ts';
import { acceptedSenders } from '../../shapes/accepted-senders.ts';
import { aliasOf, firstAddress } from '../../shapes/alias-to.ts';

export const submissionAliasAsSender: Check = acceptedSenders({
  id: 'submission/alias-as-sender',
  title: 'A login may send under an alias that leads to it alone',
  clauses: [{ source: 'postconf(5) smtpd_sender_login_maps' }],
  unless: (spec) =>
    aliasOf(spec, firstAddress(spec)) ? undefined : 'no alias leads to the first mailbox alone',
  from: (session) => [aliasOf(session.spec, session.person().address)?.address ?? ''],
});
