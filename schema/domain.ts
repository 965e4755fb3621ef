import type { Dkim } from './dkim.ts';
import type { Dmarc } from './dmarc.ts';
import type { Mailbox } from './mailbox.ts';
import type { Spf } from './spf.ts';

/** A domain that receives mail here. */
export interface Domain {
  /** Mailboxes by local part. */
  mailboxes?: Record<string, Mailbox>;
  /**
   * Aliases by local part. A target is a local part of the same domain, or a whole address anywhere.
   */
  aliases?: Record<string, string | string[]>;
  /** Where mail for any other local part of the domain goes: a local part, or a whole address. */
  catchAll?: string | string[];
  /** DKIM signing. */
  dkim?: Dkim;
  /** The SPF record (RFC 7208). */
  spf?: Spf;
  /** The DMARC record (RFC 7489). */
  dmarc?: Dmarc;
}
