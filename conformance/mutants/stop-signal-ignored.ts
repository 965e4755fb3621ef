import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const stopSignalIgnored: Mutant = {
  id: 'stop-signal-ignored',
  title: 'Postfix does not hear that it shall stop',
  change: (tree) =>
    changeService(tree, 'postfix', (service) => {
      service['stop_signal'] = 'SIGURG';
    }),
  restart: ['postfix'],
  caughtBy: ['queue/drains-on-stop'],
};
