import type { Rule } from '../rule.ts';
import { noMachineIn } from '../support/network/no-machine.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A trusted network that no client can be in. */
export const rule: Rule = {
  id: 'network/trusts-nobody',
  title: 'A trusted network that no client can be in',
  severity: 'error',
  why: 'The machines that were meant would be refused.',
  help: 'Write the network as the clients have it.',
  clauses: ['RFC 4291 section 2.5.5', 'postconf(5) mynetworks'],
  *check({ sections }) {
    for (const { text, cidr, path } of writtenNetworks(sections)) {
      // A range that begins with 0.0.0.0 is large rather than empty: `network/everybody` says so.
      const found = cidr.family === 4 && cidr.address === 0n ? undefined : noMachineIn(cidr);
      if (found === undefined) continue;
      yield {
        message: `\`${text}\` has no clients: ${found.why}`,
        path,
        help: found.isIpv4 ? 'Write the IPv4 network, such as `10.5.5.0/24`.' : 'Remove it.',
      };
    }
  },
};
