import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const queueOwnersLeft: Mutant = {
  id: 'queue-owners-left',
  title: 'A queue of other users is left as it is',
  requires: ['outbound-delivery'],
  change: (tree) =>
    changeService(tree, 'postfix', (service) => {
      const script =
        "sed 's/^mend_queue$$/touch \\/var\\/spool\\/postfix\\/quick-start/' /usr/lib/mailc/entry >/tmp/entry && exec sh /tmp/entry";
      service['entrypoint'] = ['/bin/sh', '-c', script];
    }),
  restart: ['postfix'],
  // Where mailboxes are, no check brings a foreign queue.
  caughtBy: ({ features }) => (features.has('mailboxes') ? [] : ['logs/clean', 'outbound/foreign-queue']),
};
