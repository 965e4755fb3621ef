import type { Check } from '../../check.ts';
import { refusedSender } from '../../shapes/refused-sender.ts';

export const submissionSubAddressAsSender: Check = refusedSender({
  id: 'submission/sub-address-as-sender',
  title: 'A login may not send under a sub-address, which leads to no mailbox here',
  clauses: [{ source: 'postconf(5) recipient_delimiter' }],
  from: (session) => `${session.person().localPart}+tag@${session.person().domain}`,
});
