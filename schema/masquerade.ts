import type { DomainNames } from './domain-name.ts';

/**
 * Hides host names below a domain: `app@web1.example.com` becomes `app@example.com` (`masquerade_domains`).
 *
 * @expects a map such as `{ domains: [example.com] }`
 */
export interface Masquerade {
  /** Domains whose subdomains are stripped off; the first that fits counts. */
  domains: DomainNames;
  /** Local parts that are left alone (`masquerade_exceptions`), such as `root`. */
  except?: LocalParts;
  /** Whether envelope senders are changed as well as headers (`masquerade_classes`); default true. */
  envelope?: boolean;
}

/**
 * Local parts of addresses (RFC 5321 section 4.1.2), unquoted.
 *
 * @items {"type": "string", "pattern": "^[A-Za-z0-9_]([A-Za-z0-9_+=.-]{0,63})$", "expects": "a local part such as `root`"}
 */
export type LocalParts = string[];
