import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const wholeDomainOwned: Mutant = {
  id: 'whole-domain-owned',
  title: 'The first mailbox owns every undeclared address of its domain',
  change: (tree) =>
    rewrite(tree, 'postfix/tables/senders', (text) => `${text}@example.com user1@example.com\n`),
  restart: ['postfix'],
  caughtBy: ['submission/sub-address-as-sender', 'submission/unknown-sender'],
};
