import type { Check } from '../../check.ts';
import { refusedSender } from '../../shapes/refused-sender.ts';

export const submissionNullSender: Check = refusedSender({
  id: 'submission/null-sender',
  title: 'A login may not send without a sender',
  clauses: [{ rfc: 5321, section: '4.5.5' }],
  from: () => '',
});
