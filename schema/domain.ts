import type { Address } from './address.ts';
import type { AliasTargets } from './alias-target.ts';
import type { Aliases } from './aliases.ts';
import type { Dkim } from './dkim.ts';
import type { Dmarc } from './dmarc.ts';
import type { Mailboxes } from './mailbox.ts';
import type { MtaSts } from './mta-sts.ts';
import type { Spf } from './spf.ts';
import type { Text } from './text.ts';

/**
 * A domain that receives mail here or, in a profile without mailboxes and where it has no aliases, only sends it.
 *
 * @expects a map with `mailboxes`, `aliases`, `dkim` and so on; `{}` for a domain that says nothing
 */
export interface Domain {
  /** Mailboxes by local part. */
  mailboxes?: Mailboxes;
  /** Aliases by local part. A target is a local part of the same domain, or a whole address anywhere. */
  aliases?: Aliases;
  /** Where mail for any other local part of the domain goes: a local part, or a whole address. */
  catchAll?: AliasTargets;
  /** DKIM signing. */
  dkim?: Dkim;
  /** Why mail from this domain goes out without a DKIM signature: needed where it has no `dkim` but mailboxes, and in `outbound`. */
  unsigned?: Text;
  /** The SPF record (RFC 7208). */
  spf?: Spf;
  /** The DMARC record (RFC 7489). */
  dmarc?: Dmarc;
  /** The MTA-STS policy (RFC 8461), where the domain's mail comes here. A web server of your own has to publish it. */
  mtaSts?: MtaSts;
  /** Address for reports about TLS that failed (`_smtp._tls`, RFC 8460). */
  tlsReports?: Address;
}

/**
 * Mail domains by name, in ASCII and without a dot at the end (RFC 5321 section 2.3.5).
 *
 * @propertyNames {"pattern": "^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$", "expects": "a domain name such as `example.com` (ASCII letters, digits, hyphens and at least one dot; no dot at the end)"}
 * @expects a map of domains by name, such as `example.com: { … }`
 */
export interface Domains {
  [name: string]: Domain;
}
