import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const unverifiableRefused: Mutant = {
  id: 'unverifiable-refused',
  title: 'A recipient at a site that does not answer is put off',
  requires: ['address-verification'],
  change: (tree) => setParameter(tree, 'unverified_recipient_defer_code', '450'),
  restart: ['postfix'],
  caughtBy: ['recipient/unanswered-elsewhere'],
};
