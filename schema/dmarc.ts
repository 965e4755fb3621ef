import type { Address } from './address.ts';

/**
 * The DMARC record of a domain (RFC 7489).
 *
 * @expects a map such as `{ policy: quarantine, reports: dmarc@example.com }`
 */
export interface Dmarc {
  /** What receivers shall do with mail that fails (`p=`). */
  policy: 'none' | 'quarantine' | 'reject';
  /** The same for subdomains (`sp=`); default: as `policy`. */
  subdomains?: 'none' | 'quarantine' | 'reject';
  /** Address for aggregate reports (`rua=`). */
  reports?: Address;
}
