import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const headersNotCompleted: Mutant = {
  id: 'headers-not-completed',
  title: 'Missing header fields are not added to submitted mail',
  change: (tree) => setParameter(tree, 'local_header_rewrite_clients', 'permit_inet_interfaces'),
  restart: ['postfix'],
  caughtBy: ['submission/completes-message', 'submission/disguised-from', 'submission/empty-from'],
};
