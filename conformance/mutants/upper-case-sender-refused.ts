import type { Mutant } from '../mutant.ts';
import { filterCommands } from '../mutate/filter-commands.ts';

export const upperCaseSenderRefused: Mutant = {
  id: 'upper-case-sender-refused',
  title: 'A sender in upper case is not understood',
  change: (tree) => filterCommands(tree, '/^MAIL FROM:<[^>[]*[A-Z]/i BROKEN'),
  restart: ['postfix'],
  caughtBy: ['sender/own-domain', 'submission/sender-spellings'],
};
