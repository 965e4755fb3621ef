import type { Check } from '../../check.ts';
import { refusedSender } from '../../shapes/refused-sender.ts';

export const submissionUnknownSender: Check = refusedSender({
  id: 'submission/unknown-sender',
  title: 'A login may not send under an address of its domain that does not exist',
  clauses: [{ source: 'postconf(5) reject_sender_login_mismatch' }],
  from: (session) => `nobody-${session.token}@${session.person().domain}`,
});
