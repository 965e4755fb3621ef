import type { Rule } from '../rule.ts';
import { isPublic, isWide } from '../support/network/ranges.ts';
import { writtenNetworks } from '../support/trusted-networks.ts';

/** A wide trusted network without a reason. */
export const rule: Rule = {
  id: 'network/wide-without-reason',
  title: 'A wide trusted network without a reason',
  severity: 'error',
  why: 'Every machine in a trusted network may send to anybody without a login; in a wide one, that is more machines than one person knows.',
  help: 'Narrow it to the machines that send mail, or say why with `reason:`; the reason is printed wherever the network is.',
  clauses: ['postconf(5) mynetworks'],
  *check({ sections }) {
    for (const { text, cidr, reason, path } of writtenNetworks(sections)) {
      if (reason !== undefined || !isWide(cidr) || isPublic(cidr)) continue;
      yield {
        message: `\`${text}\` is wider than /${cidr.family === 4 ? 24 : 64} and has no reason`,
        path,
      };
    }
  },
};
