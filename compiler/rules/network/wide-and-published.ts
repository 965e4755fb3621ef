import type { Rule } from '../rule.ts';
import { isWide } from '../support/network/ranges.ts';
import { publishedSubmissionServices } from '../support/published.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A wide trusted network behind a port that strangers reach: Docker can make a stranger look like one of its addresses. */
export const rule: Rule = {
  id: 'network/wide-and-published',
  title: 'A wide trusted network together with a port published beyond loopback',
  severity: 'error',
  why: 'Docker hands some connections on from an address of its own (IPv6 to IPv4, the host itself, rootless Docker). In a wide network that address is trusted, and the port is an open relay.',
  help: 'Narrow the network to the machines that send mail (/24 or /64 at most), or publish the port on loopback only: `publish: 127.0.0.1:25`.',
  clauses: ['postconf(5) mynetworks'],
  *check({ sections, resolved }) {
    const [published] = publishedSubmissionServices(resolved);
    if (published?.publish === undefined) return;
    const { name, publish } = published;
    for (const { text, cidr, path } of writtenNetworks(sections)) {
      if (!isWide(cidr)) continue;
      yield {
        message: `\`${text}\` is trusted while ${name} is published on ${publish.address}:${publish.port}`,
        path,
      };
    }
  },
};
