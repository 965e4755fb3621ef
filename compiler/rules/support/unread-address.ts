import { closest } from '../../diagnostic/closest.ts';
import type { Finding, RuleContext } from '../rule.ts';
import { directoryOf } from './directory.ts';
import { domainsHere } from './domains-here.ts';

/** What to say about an address of a domain that is answered here and that nobody reads; undefined for any other. */
export function unreadAddress(
  written: string | undefined,
  { sections, resolved }: RuleContext,
): Pick<Finding, 'message' | 'help'> | undefined {
  const address = written?.toLowerCase();
  const domain = address?.slice(address.lastIndexOf('@') + 1);
  if (address === undefined || domain === undefined || !domainsHere(resolved).has(domain)) return undefined;
  const { accepts, mailboxes } = directoryOf(sections);
  if (accepts(address) || /^(postmaster|abuse)@/.test(address)) return undefined;
  const near = closest(address, mailboxes.keys());
  return {
    message: `No mailbox gets the mail for ${address}`,
    ...(near !== undefined && { help: `Did you mean \`${near}\`? Or declare the address as an alias.` }),
  };
}
