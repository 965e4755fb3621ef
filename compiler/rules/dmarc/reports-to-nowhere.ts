import type { Rule } from '../rule.ts';
import { unreadAddress } from '../support/unread-address.ts';

/** DMARC reports to an address that does not exist, of a domain that is answered here. */
export const rule: Rule = {
  id: 'dmarc/reports-to-nowhere',
  title: 'DMARC reports to an address that does not exist',
  severity: 'error',
  why: 'The reports would bounce, and receivers stop sending them.',
  help: 'Declare the address as a mailbox or an alias, or name another one, such as `someone@example.net`.',
  clauses: ['RFC 7489 section 6.3', 'RFC 7489 section 7.1'],
  *check(context) {
    for (const [name, { dmarc }] of Object.entries(context.sections.domains ?? {})) {
      const unread = unreadAddress(dmarc?.reports, context);
      if (unread !== undefined) yield { ...unread, path: ['domains', name, 'dmarc', 'reports'] };
    }
  },
};
