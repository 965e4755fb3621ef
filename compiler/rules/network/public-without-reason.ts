import type { Rule } from '../rule.ts';
import { isPublic } from '../support/network/ranges.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A trusted network of public addresses without a reason. */
export const rule: Rule = {
  id: 'network/public-without-reason',
  title: 'A public trusted network without a reason',
  severity: 'error',
  why: 'Public addresses change hands, and who has one of them tomorrow may send to anybody without a login.',
  help: 'Let these machines log in on port 587 instead, or say with `reason:` why they cannot.',
  clauses: ['postconf(5) mynetworks', 'RFC 6409 section 4.3'],
  *check({ sections }) {
    for (const { text, cidr, reason, path } of writtenNetworks(sections)) {
      if (reason !== undefined || !isPublic(cidr)) continue;
      yield { message: `\`${text}\` has public addresses and no reason`, path };
    }
  },
};
