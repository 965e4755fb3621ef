import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const trustedNetworkWider: Mutant = {
  id: 'trusted-network-wider',
  title: 'The trusted networks are twice as large as declared',
  change: (tree, { trusted }) =>
    changeParameter(tree, 'mynetworks', (value) =>
      trusted.reduce((all, { network }) => all.replace(network, widened(network)), value),
    ),
  restart: ['postfix'],
  caughtBy: ['relay/trusted-neighbour'],
};

/** An IPv4 network with one bit less, its base rounded down as Postfix wants it; any other as it is. */
function widened(network: string): string {
  const [base = '', bits = ''] = network.split('/');
  const octets = base.split('.').map(Number);
  if (octets.length !== 4 || bits === '') return network;
  const free = 33 - Number(bits);
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const rounded = Math.floor(address / 2 ** free) * 2 ** free;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(rounded / 2 ** shift) % 256).join('.')}/${32 - free}`;
}
