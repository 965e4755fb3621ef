import type { Rule } from '../rule.ts';
import { isLargePartOfInternet } from '../support/network/ranges.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A trusted network that is the internet: an open relay. */
export const rule: Rule = {
  id: 'network/everybody',
  title: 'Everybody is trusted',
  severity: 'error',
  why: 'Whoever is trusted may send to anybody without a login: an open relay, which spammers find within hours.',
  help: 'Name the networks that your own machines are in, such as `10.5.5.0/24`; anybody else logs in on port 587 or 465.',
  clauses: ['RFC 5321 section 7.9', 'RFC 2505 section 2.1'],
  *check({ sections }) {
    for (const { text, cidr, path } of writtenNetworks(sections)) {
      if (isLargePartOfInternet(cidr))
        yield {
          message: `\`${text}\` would let a large part of the internet relay`,
          path,
        };
    }
  },
};
