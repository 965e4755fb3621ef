import type { DomainNames } from './domain-name.ts';
import type { Text } from './text.ts';

/**
 * Whose mail may be sent, by the domain of the envelope sender (RFC 5321 section 4.1.1.2). Where it is said, or the
 * profile wants it, senders of other domains and the null sender are refused.
 *
 * @expects a map such as `{ domains: [example.com] }`
 */
export interface Senders {
  /** Sender domains besides the keys of `domains`. */
  domains?: DomainNames;
  /** Why mail of any sender may be sent: turns the limit off where the profile sets it. */
  anybody?: Text;
}
