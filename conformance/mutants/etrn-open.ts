import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const etrnOpen: Mutant = {
  id: 'etrn-open',
  title: 'ETRN is for everybody',
  change: (tree) => setParameter(tree, 'smtpd_etrn_restrictions', ''),
  restart: ['postfix'],
  caughtBy: ['smtp/etrn'],
};
