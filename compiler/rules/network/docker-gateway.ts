import type { Rule } from '../rule.ts';
import { isDockerPool, isHandedOn, isWide } from '../support/network/ranges.ts';
import { publishedSubmissionServices } from '../support/published.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A trusted network whose addresses the engine gives to whom it likes. Its gateway is trusted in none (decision 0025). */
export const rule: Rule = {
  id: 'network/docker-gateway',
  title: 'A trusted network whose addresses Docker gives to others',
  severity: 'warning',
  why: 'Docker gives networks from 172.17.0.0/16 onwards to any project: containers of other projects would be trusted. Only the gateways of the containers of this one never are.',
  help: 'Give the network of the machines that send mail a subnet of its own outside of 172.17.0.0 to 172.31.255.255, such as `10.5.5.0/24`, and trust that.',
  clauses: ['postconf(5) mynetworks'],
  *check({ sections, resolved }) {
    if (publishedSubmissionServices(resolved).length === 0) return;
    for (const { text, cidr, path } of writtenNetworks(sections)) {
      if (isWide(cidr)) continue;
      if (isHandedOn(cidr))
        yield {
          message: `\`${text}\` is where clients of published ports come from on Docker Desktop or a rootless engine`,
          why: 'Such an engine hands strangers on with addresses of this network. What is known of them is not trusted, and the rest would be.',
          help: 'Give the network of the machines that send mail a subnet of its own, such as `10.5.5.0/24`, and trust that.',
          path,
        };
      else if (isDockerPool(cidr))
        yield { message: `\`${text}\` is where Docker makes the networks of any project`, path };
    }
  },
};
