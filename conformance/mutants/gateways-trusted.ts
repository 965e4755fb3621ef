import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const gatewaysTrusted: Mutant = {
  id: 'gateways-trusted',
  title: 'The gateway of the container is trusted where its network is',
  requires: ['trusted-networks'],
  change: (tree) => changeParameter(tree, 'mynetworks', (value) => value.replace(/!cidr:\S+/, '')),
  restart: ['postfix'],
  caughtBy: ['relay/published-port', 'relay/published-port-ipv6'],
};
