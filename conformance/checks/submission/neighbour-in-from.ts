import type { Check } from '../../check.ts';
import { neighbour, noNeighbour } from '../../shapes/neighbour.ts';
import { neverSigned } from '../../shapes/never-signed.ts';

export const submissionNeighbourInFrom: Check = neverSigned({
  id: 'submission/neighbour-in-from',
  title: 'Mail that names a mailbox of another domain of ours in From is never signed',
  clauses: [{ rfc: 6376, section: '2.2' }],
  unless: noNeighbour,
  tricks: (session) => [{ headers: { From: `<${neighbour(session).address}>` } }],
});
