import type { Rule } from '../rule.ts';
import { unreadAddress } from '../support/unread-address.ts';

/** Reports about failed TLS to an address that does not exist, of a domain that is answered here. */
export const rule: Rule = {
  id: 'tls/reports-to-nowhere',
  title: 'TLS reports to an address that does not exist',
  severity: 'error',
  why: 'The reports would bounce, and the failures that they are about would stay unknown.',
  help: 'Declare the address as a mailbox or an alias, or name another one, such as `someone@example.net`.',
  clauses: ['RFC 8460 section 3'],
  *check(context) {
    for (const [name, { tlsReports }] of Object.entries(context.sections.domains ?? {})) {
      const unread = unreadAddress(tlsReports, context);
      if (unread !== undefined) yield { ...unread, path: ['domains', name, 'tlsReports'] };
    }
  },
};
