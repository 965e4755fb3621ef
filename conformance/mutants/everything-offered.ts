import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const everythingOffered: Mutant = {
  id: 'everything-offered',
  title: 'EHLO offers ETRN and BDAT',
  change: (tree) => setParameter(tree, 'smtpd_discard_ehlo_keywords', ''),
  restart: ['postfix'],
  caughtBy: ['smtp/bdat', 'smtp/extensions'],
};
