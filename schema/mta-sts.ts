import type { Duration } from './duration.ts';

/**
 * The MTA-STS policy of a domain (RFC 8461): senders that know it deliver over verified TLS or not at all.
 *
 * @expects a map such as `{ mode: testing }`
 */
export interface MtaSts {
  /**
   * `testing` reports failures and delivers all the same, `enforce` does not deliver, `none` takes a policy back
   * (RFC 8461 section 5).
   */
  mode: 'testing' | 'enforce' | 'none';
  /** How long senders keep the policy (`max_age`, RFC 8461 section 3.2), from 1h to 365d; default `7d`. */
  maxAge?: Duration;
}
