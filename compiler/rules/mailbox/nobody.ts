import type { Rule } from '../rule.ts';
import { directoryOf } from '../support/directory.ts';

/** A server that receives mail for no address at all. */
export const rule: Rule = {
  id: 'mailbox/nobody',
  title: 'A mail server without an address',
  severity: 'warning',
  why: 'Without a mailbox or an alias every message is refused, and there is no login to send with.',
  help: 'Declare the addresses, such as `domains: { example.com: { mailboxes: { user: { password: { secret: user-password } } } } }`; a system that only sends is the profile `outbound`.',
  clauses: [],
  *check({ sections, resolved }) {
    if (!resolved.features.has('smtp-inbound')) return;
    const { mailboxes, aliases } = directoryOf(sections);
    if (mailboxes.size > 0 || aliases.length > 0) return;
    yield { message: 'No domain has a mailbox or an alias', path: ['domains'] };
  },
};
