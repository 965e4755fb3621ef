import type { Check } from '../../check.ts';
import { refusedSender } from '../../shapes/refused-sender.ts';

export const submissionForeignSender: Check = refusedSender({
  id: 'submission/foreign-sender',
  title: 'A login may not send under an address of another site',
  clauses: [{ source: 'postconf(5) reject_sender_login_mismatch' }],
  from: (session) => session.stranger,
});
