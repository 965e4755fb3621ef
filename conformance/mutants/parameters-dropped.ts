import type { Mutant } from '../mutant.ts';
import { filterCommands } from '../mutate/filter-commands.ts';

export const parametersDropped: Mutant = {
  id: 'parameters-dropped',
  title: 'A parameter that was not offered is passed over',
  change: (tree) =>
    filterCommands(tree, '/^(RCPT TO:<[^>]*>) FOO=.*$$/ $$1', '/^(MAIL FROM:<[^>]*>) FOO=.*$$/ $$1'),
  restart: ['postfix'],
  caughtBy: ['smtp/parameters'],
};
