import type { Mutant } from '../mutant.ts';
import { filterCommands } from '../mutate/filter-commands.ts';

export const quotesRefused: Mutant = {
  id: 'quotes-refused',
  title: 'A recipient in quotes is not understood',
  change: (tree) => filterCommands(tree, '/^RCPT TO:<"/ BROKEN'),
  restart: ['postfix'],
  caughtBy: ['recipient/quoted-local-part', 'relay/quoted-local-part'],
};
