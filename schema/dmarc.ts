/** The DMARC record of a domain (RFC 7489). */
export interface Dmarc {
  /** What receivers shall do with mail that fails (`p=`). */
  policy: 'none' | 'quarantine' | 'reject';
  /** The same for subdomains (`sp=`); default: as `policy`. */
  subdomains?: 'none' | 'quarantine' | 'reject';
  /** Address for aggregate reports (`rua=`). */
  reports?: string;
}
