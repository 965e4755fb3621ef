import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const submissionsLosesMail: Mutant = {
  id: 'submissions-loses-mail',
  title: 'Mail through implicit TLS is taken and thrown away',
  change: (tree) => setServiceOption(tree, '465', 'content_filter', 'discard:gone'),
  restart: ['postfix'],
  caughtBy: ['submission/own-sender', 'dkim/submissions-signed'],
};
