/** The SPF record of a domain (RFC 7208). Default: `v=spf1 mx -all`. */
export interface Spf {
  /** What receivers shall do with mail from elsewhere: `fail` is `-all`, `softfail` is `~all`. */
  others?: 'fail' | 'softfail';
  /** Other domains whose senders may use this one (`include:`), for example a newsletter service. */
  include?: string[];
}
