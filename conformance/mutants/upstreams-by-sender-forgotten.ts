import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const upstreamsBySenderForgotten: Mutant = {
  id: 'upstreams-by-sender-forgotten',
  title: 'All senders have the same upstream',
  requires: ['upstream-by-sender'],
  change: (tree) => dropParameter(tree, 'sender_dependent_default_transport_maps'),
  restart: ['postfix'],
  caughtBy: ['upstream/by-sender', 'upstream/recipients'],
};
