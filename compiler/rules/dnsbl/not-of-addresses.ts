import { blockList } from '../../target/block-lists.ts';
import type { Rule } from '../rule.ts';

/** Lists of domain names, which know no addresses of clients. */
const domainLists: readonly string[] = [
  'dbl.spamhaus.org',
  'zrd.spamhaus.org',
  'multi.surbl.org',
  'multi.uribl.com',
  'black.uribl.com',
  'rhsbl.sorbs.net',
];

/** What is asked for the client's address and cannot know it. */
export const rule: Rule = {
  id: 'dnsbl/not-of-addresses',
  title: 'A block list that does not list addresses of clients',
  severity: 'error',
  why: 'The list is asked for the address of the client that connects; a list of domain names has no entry for it, and a domain that is no list may answer for every address.',
  help: 'Name a list of addresses, such as `zen.spamhaus.org`.',
  clauses: ['RFC 5782 section 2', 'postconf(5) reject_rbl_client'],
  *check({ sections, resolved }) {
    const own = [resolved.hostname, ...resolved.domains.map(({ name }) => name)];
    for (const [index, entry] of (sections.dnsbl ?? []).entries()) {
      const { zone } = blockList(entry);
      const path = ['dnsbl', index];
      if (/^[0-9.]+$/.test(zone)) yield { message: `${zone} is an address, not the domain of a list`, path };
      else if (own.includes(zone))
        yield { message: `${zone} is a domain of this mail.yaml, not a list`, path };
      else if (domainLists.includes(zone))
        yield { message: `${zone} lists domain names, not addresses`, path };
    }
  },
};
