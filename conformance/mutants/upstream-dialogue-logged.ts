import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const upstreamDialogueLogged: Mutant = {
  id: 'upstream-dialogue-logged',
  title: 'The log has every word said to an upstream',
  requires: ['upstream-login'],
  change: (tree) => setParameter(setParameter(tree, 'debug_peer_list', '0.0.0.0/0'), 'debug_peer_level', '2'),
  restart: ['postfix'],
  caughtBy: ['upstream/login-not-logged'],
};
