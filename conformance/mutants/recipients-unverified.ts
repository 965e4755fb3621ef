import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const recipientsUnverified: Mutant = {
  id: 'recipients-unverified',
  title: 'A recipient that another site does not have is taken all the same',
  requires: ['address-verification'],
  change: (tree) => setParameter(tree, 'unverified_recipient_reject_code', '250'),
  restart: ['postfix'],
  caughtBy: ['recipient/unknown-elsewhere', 'submission/unknown-elsewhere'],
};
