import type { Check } from '../../check.ts';
import { neighbour, noNeighbour } from '../../shapes/neighbour.ts';
import { refusedSender } from '../../shapes/refused-sender.ts';

export const submissionNeighbourAsSender: Check = refusedSender({
  id: 'submission/neighbour-as-sender',
  title: 'A login may not send under an address of another domain of ours',
  clauses: [{ source: 'postconf(5) reject_sender_login_mismatch' }],
  unless: noNeighbour,
  from: (session) => neighbour(session).address,
});
