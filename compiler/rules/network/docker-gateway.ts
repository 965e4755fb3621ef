import type { Rule } from '../rule.ts';
import { isWide, mayHoldDockerGateway } from '../support/network/ranges.ts';
import { publishedSubmissionServices } from '../support/published.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A trusted network from which Docker takes its own: the gateway speaks for strangers. */
export const rule: Rule = {
  id: 'network/docker-gateway',
  title: 'A trusted network that may hold a Docker gateway',
  severity: 'warning',
  why: 'Docker gives its networks addresses from 172.17.0.0/16 onwards, and hands some connections from strangers on from the gateway. Trusting the gateway is trusting them.',
  help: 'Give the network of the machines that send mail a subnet of its own outside of 172.17.0.0 to 172.31.255.255, such as `10.5.5.0/24`, and trust that.',
  clauses: ['postconf(5) mynetworks'],
  *check({ sections, resolved }) {
    if (publishedSubmissionServices(resolved).length === 0) return;
    for (const { text, cidr, path } of writtenNetworks(sections)) {
      if (isWide(cidr) || !mayHoldDockerGateway(cidr)) continue;
      yield {
        message: `\`${text}\` may hold the gateway of a Docker network`,
        path,
      };
    }
  },
};
