import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const relayOpened: Mutant = {
  id: 'relay-opened',
  title: 'Port 25 relays for everybody',
  change: (tree) =>
    changeParameter(tree, 'smtpd_relay_restrictions', (value) => `check_client_access static:OK ${value}`),
  restart: ['postfix'],
  caughtBy: [
    'relay/after-helo',
    'relay/after-reset',
    'relay/bang-path',
    'relay/double-at',
    'relay/foreign-sender',
    'relay/ipv6',
    'relay/literal-recipient-ipv4',
    'relay/literal-recipient-ipv6',
    'relay/literal-sender',
    'relay/local-sender',
    'relay/look-alike-domain',
    'relay/mixed-recipients',
    'relay/null-sender',
    'relay/own-host',
    'relay/percent-hack-literal',
    'relay/postmaster-sender',
    'relay/published-port',
    'relay/published-port-ipv6',
    'relay/quoted-local-part',
    'relay/second-mail',
    'relay/source-route',
    'relay/trailing-dot',
    'relay/trusted-neighbour',
    'smtp/command-order',
    'smtp/errors-slow-down',
    'smtp/pipelining',
    'smtp/xclient',
  ],
};
