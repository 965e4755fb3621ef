import type { Check } from '../../check.ts';
import { colleague, noColleague } from '../../shapes/colleague.ts';
import { refusedSender } from '../../shapes/refused-sender.ts';

export const submissionColleagueAsSender: Check = refusedSender({
  id: 'submission/colleague-as-sender',
  title: 'A login may not send under the address of a colleague',
  clauses: [{ source: 'postconf(5) reject_sender_login_mismatch' }],
  unless: noColleague,
  from: (session) => colleague(session).address,
});
