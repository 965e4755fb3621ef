import type { Rule } from '../rule.ts';
import { formatCidr } from '../support/network/cidr.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A trusted network that is named twice, however it is spelled. */
export const rule: Rule = {
  id: 'network/duplicate',
  title: 'A trusted network that is named twice',
  severity: 'warning',
  why: 'Who removes one of them later believes that the network is no longer trusted.',
  help: 'Keep one of them.',
  clauses: ['RFC 5952 section 4'],
  *check({ sections }) {
    const first = new Map<string, (typeof networks)[number]>();
    const networks = writtenNetworks(sections);
    for (const network of networks) {
      const usual = formatCidr(network.cidr);
      const earlier = first.get(usual);
      first.set(usual, earlier ?? network);
      if (earlier === undefined) continue;
      yield {
        message: `\`${network.text}\` is the same network as \`${earlier.text}\``,
        path: network.path,
        related: [{ message: 'first named here', path: earlier.path }],
      };
    }
  },
};
