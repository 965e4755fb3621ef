import type { Mutant } from '../mutant.ts';
import { filterCommands } from '../mutate/filter-commands.ts';

export const shortCommandLines: Mutant = {
  id: 'short-command-lines',
  title: 'Command lines of more than 255 octets are not understood',
  change: (tree) => filterCommands(tree, '/^.{255}./ BROKEN'),
  restart: ['postfix'],
  caughtBy: ['smtp/command-line-length'],
};
