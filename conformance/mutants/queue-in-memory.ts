import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const queueInMemory: Mutant = {
  id: 'queue-in-memory',
  title: 'The queue is lost with the container',
  change: (tree) =>
    changeService(tree, 'postfix', (service) => {
      service['volumes'] = (service['volumes'] as { source?: string }[]).filter(
        ({ source }) => source !== 'queue',
      );
      service['tmpfs'] = [...(service['tmpfs'] as string[]), '/var/spool/postfix:mode=0755'];
    }),
  restart: ['postfix'],
  caughtBy: ['queue/drains-on-stop', 'queue/survives-kill', 'queue/survives-recreation'],
};
