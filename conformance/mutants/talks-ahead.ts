import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const talksAhead: Mutant = {
  id: 'talks-ahead',
  title: 'Clients may talk before they have read the answers',
  change: (tree) =>
    setParameter(setParameter(tree, 'smtpd_forbid_unauth_pipelining', 'no'), 'smtpd_data_restrictions', ''),
  restart: ['postfix'],
  caughtBy: ['smtp/early-talker', 'smtp/talks-before-data-reply', 'smtp/talks-before-ehlo-reply'],
};
