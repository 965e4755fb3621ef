import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const aliasDomainOpen: Mutant = {
  id: 'alias-domain-open',
  title: 'Every address of an alias domain is taken',
  requires: ['aliases'],
  change: (tree) =>
    setParameter(
      setParameter(tree, 'smtpd_recipient_restrictions', 'permit_mynetworks, reject'),
      'smtpd_reject_unlisted_recipient',
      'no',
    ),
  restart: ['postfix'],
  caughtBy: ['outbound/unknown-recipient'],
};
