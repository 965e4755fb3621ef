import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const masqueradedHostsRefused: Mutant = {
  id: 'masqueraded-hosts-refused',
  title: 'Hosts below a sender domain may not send',
  requires: ['masquerading', 'sender-domains'],
  change: (tree) => replaceIn(tree, 'postfix/tables/sender-domains', /^\..*\n/gm, ''),
  restart: ['postfix'],
  caughtBy: ['upstream/host-exception', 'upstream/host-hidden'],
};
