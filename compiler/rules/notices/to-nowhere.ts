import { closest } from '../../diagnostic/closest.ts';
import type { Rule } from '../rule.ts';
import { directoryOf } from '../support/directory.ts';
import { domainsHere } from '../support/domains-here.ts';

/** Notices to an address that does not exist, of a domain that is answered here. */
export const rule: Rule = {
  id: 'notices/to-nowhere',
  title: 'Notices to an address that does not exist',
  severity: 'error',
  why: 'The notices would bounce, and each bounce would be a problem to report.',
  help: 'Declare the address as a mailbox or an alias, or name another one, such as `someone@example.net`.',
  clauses: ['postconf(5) notify_classes', 'postconf(5) error_notice_recipient'],
  *check({ sections, resolved }) {
    const address = resolved.notices?.to;
    if (address === undefined || !domainsHere(resolved).has(address.slice(address.lastIndexOf('@') + 1)))
      return;
    const { accepts, mailboxes, aliases } = directoryOf(sections);
    if (accepts(address) || /^(postmaster|abuse)@/.test(address)) return;
    const near = closest(address, [...mailboxes.keys(), ...aliases.map((alias) => alias.address)]);
    yield {
      message: `No mailbox gets the mail for ${address}`,
      path: ['notices', 'to'],
      ...(near !== undefined && { help: `Did you mean \`${near}\`? Or declare the address as an alias.` }),
    };
  },
};
