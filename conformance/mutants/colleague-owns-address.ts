import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const colleagueOwnsAddress: Mutant = {
  id: 'colleague-owns-address',
  title: 'The first mailbox also owns the address of its colleague',
  change: (tree) =>
    replaceIn(
      tree,
      'postfix/tables/senders',
      /^(user2@example\.com) .*$/m,
      'user2@example.com user1@example.com, user2@example.com',
    ),
  restart: ['postfix'],
  caughtBy: ['submission/colleague-as-sender'],
};
