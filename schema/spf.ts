import type { DnsNames } from './dns-name.ts';

/**
 * The SPF record of a domain (RFC 7208). It lets those send who do: the exchanger (`mx`), the host of a profile that only
 * sends (`a:`), or what a known upstream provider says (`include:`). Default end: `-all`.
 *
 * @expects a map such as `{ others: softfail, include: [_spf.example.net] }`; mailc writes the record itself
 */
export interface Spf {
  /** What receivers shall do with mail from elsewhere: `fail` is `-all`, `softfail` is `~all`; default `fail`. */
  others?: 'fail' | 'softfail';
  /** Other domains whose senders may use this one (`include:`), for example a newsletter service. */
  include?: DnsNames;
}
