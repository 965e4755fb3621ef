import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const aliasesOwnNothing: Mutant = {
  id: 'aliases-own-nothing',
  title: 'The owner of an alias may not send under it',
  change: (tree) =>
    replaceIn(tree, 'postfix/tables/senders', /^(postmaster|abuse|dmarc)@example\.com .*\n/gm, ''),
  restart: ['postfix'],
  caughtBy: ['submission/alias-as-sender'],
};
