import type { Explanation, Rule } from '../rule.ts';
import { firstAddress, formatCidr, parseAddress, parseCidr } from '../support/network/cidr.ts';

/** A trusted network that is none, or that could be read in two ways. */
export const rule: Rule = {
  id: 'network/invalid-cidr',
  title: 'Not a network in CIDR notation',
  severity: 'error',
  why: 'Postfix stops at a network that it cannot read, and who may relay must not be a matter of guessing.',
  help: 'Write the first address of the network and the length of its prefix, such as `10.5.5.0/24` or `fd00:5::/64`.',
  clauses: ['RFC 4632 section 3.1', 'RFC 4291 section 2.3', 'postconf(5) mynetworks'],
  *check({ sections }) {
    for (const [index, { network }] of (sections.trusted ?? []).entries()) {
      const words = problemWith(network);
      if (words !== undefined) yield { ...words, path: ['trusted', index, 'network'] };
    }
  },
  explain: (value) => (typeof value === 'string' ? problemWith(value) : undefined),
};

function problemWith(network: string): Explanation | undefined {
  const single = parseAddress(network);
  if (single !== undefined) {
    const length = single.family === 4 ? 32 : 128;
    return {
      message: `\`${network}\` is an address, not a network`,
      help: `For this one host write \`${network}/${length}\`.`,
    };
  }
  const bare = network.replace(/^\[(.*)\](\/|$)/, '$1$2');
  if (bare !== network && parseCidr(bare) !== undefined) {
    return {
      message: 'An IPv6 network is written without brackets here',
      help: `Write \`${bare}\`.`,
    };
  }
  const cidr = parseCidr(network);
  if (cidr === undefined) return { message: `${JSON.stringify(network)} is not a network` };
  if (cidr.address === firstAddress(cidr)) return undefined;
  return {
    message: `\`${network}\` has bits set behind its prefix of ${cidr.prefix}`,
    help: `For the whole network write \`${formatCidr(cidr)}\`, for the one host \`${network.split('/')[0]}/${cidr.family === 4 ? 32 : 128}\`.`,
  };
}
