import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const aliasDomainOpen: Mutant = {
  id: 'alias-domain-open',
  title: 'Every address of an alias domain is taken',
  requires: ['aliases'],
  change: (tree) => setParameter(tree, 'smtpd_recipient_restrictions', 'permit_mynetworks, reject'),
  restart: ['postfix'],
  caughtBy: ['outbound/unknown-recipient'],
};
