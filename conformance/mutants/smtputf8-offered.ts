import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const smtputf8Offered: Mutant = {
  id: 'smtputf8-offered',
  title: 'SMTPUTF8 is offered, which Dovecot cannot take',
  change: (tree) => setParameter(tree, 'smtputf8_enable', 'yes'),
  restart: ['postfix'],
  caughtBy: ['smtp/extensions', 'smtp/non-ascii-address'],
};
