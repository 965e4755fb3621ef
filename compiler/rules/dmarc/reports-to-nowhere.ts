import { closest } from '../../diagnostic/closest.ts';
import type { Rule } from '../rule.ts';
import { directoryOf } from '../support/directory.ts';

/** DMARC reports to an address of a declared domain that does not exist. */
export const rule: Rule = {
  id: 'dmarc/reports-to-nowhere',
  title: 'DMARC reports to an address that does not exist',
  severity: 'error',
  why: 'The reports would bounce, and receivers stop sending them.',
  help: 'Declare the address as a mailbox or an alias, or name another one.',
  clauses: ['RFC 7489 section 6.3', 'RFC 7489 section 7.1'],
  *check({ sections }) {
    const { domains, accepts, mailboxes } = directoryOf(sections);
    for (const [name, { dmarc }] of Object.entries(sections.domains ?? {})) {
      const address = dmarc?.reports?.toLowerCase();
      const domain = address?.slice(address.lastIndexOf('@') + 1);
      if (address === undefined || domain === undefined || !domains.has(domain)) continue;
      if (accepts(address) || /^(postmaster|abuse)@/.test(address)) continue;
      const near = closest(address, mailboxes.keys());
      yield {
        message: `Nobody reads ${address}`,
        path: ['domains', name, 'dmarc', 'reports'],
        ...(near !== undefined && {
          help: `Did you mean \`${near}\`? Or declare the address as an alias.`,
        }),
      };
    }
  },
};
