import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const heloOptional: Mutant = {
  id: 'helo-optional',
  title: 'Mail without EHLO',
  change: (tree) => setParameter(tree, 'smtpd_helo_required', 'no'),
  restart: ['postfix'],
  caughtBy: ['smtp/helo-required', 'tls/resumption', 'tls/starttls-resets'],
};
