import type { Rule } from '../rule.ts';
import { type Cidr, contains, parseCidr } from '../support/network/cidr.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** Addresses that no client has when Postfix looks at it, and why. */
const nobody: readonly { readonly range: Cidr; readonly why: string; readonly remedy: string }[] = [
  {
    range: read('::ffff:0.0.0.0/96'),
    why: 'Postfix sees a client with such an address as IPv4',
    remedy: 'Write the IPv4 network, such as `10.5.5.0/24`.',
  },
  {
    range: read('::0.0.0.0/96'),
    why: 'IPv4-compatible addresses are no longer in use (RFC 4291 section 2.5.5.1)',
    remedy: 'Write the IPv4 network, such as `10.5.5.0/24`.',
  },
  { range: read('224.0.0.0/4'), why: 'multicast addresses connect to nobody', remedy: 'Remove it.' },
  { range: read('ff00::/8'), why: 'multicast addresses connect to nobody', remedy: 'Remove it.' },
  {
    range: read('240.0.0.0/4'),
    why: 'the addresses are reserved (RFC 1112 section 4)',
    remedy: 'Remove it.',
  },
];

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
      if (contains(read('::1/128'), cidr)) continue;
      const found = nobody.find(({ range }) => contains(range, cidr));
      if (found === undefined) continue;
      yield { message: `\`${text}\` trusts nobody: ${found.why}`, path, help: found.remedy };
    }
  },
};

function read(text: string): Cidr {
  return parseCidr(text) ?? { family: 6, address: 0n, prefix: 128 };
}
