import type { Mutant } from '../mutant.ts';
import { filterCommands } from '../mutate/filter-commands.ts';

export const addressesRepaired: Mutant = {
  id: 'addresses-repaired',
  title: 'Of a recipient that is none, something is made that is one',
  change: (tree) =>
    filterCommands(
      tree,
      '/^(RCPT TO:<[^,>]*),.*>$$/ $$1>',
      '/^RCPT TO:<([^@>]*)@[^>]*%(.*)>$$/ RCPT TO:<$$1@$$2>',
      '/^(RCPT TO:<[^>]*)$$/ $$1>',
    ),
  restart: ['postfix'],
  caughtBy: ['relay/comma-list', 'relay/nul-in-address', 'relay/percent-after-domain'],
};
