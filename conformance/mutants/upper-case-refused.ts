import type { Mutant } from '../mutant.ts';
import { filterCommands } from '../mutate/filter-commands.ts';

export const upperCaseRefused: Mutant = {
  id: 'upper-case-refused',
  title: 'A recipient in upper case is not understood',
  change: (tree) => filterCommands(tree, '/^RCPT TO:<[^>[]*[A-Z]/i BROKEN'),
  restart: ['postfix'],
  caughtBy: ['recipient/mailbox', 'recipient/postmaster'],
};
