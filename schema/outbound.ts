import type { DomainNames } from './domain-name.ts';
import type { Duration } from './duration.ts';
import type { Relay, RelaysBySender } from './relay.ts';

/** Deliveries to other servers. */
export interface Outbound {
  /** `ipv4` and `ipv6` use only that family, `prefer-ipv4` tries it first (`inet_protocols`, `smtp_address_preference`). */
  addressFamily?: 'any' | 'ipv4' | 'ipv6' | 'prefer-ipv4';
  /** Paced deliveries, each with a transport of its own: a known provider by name, or domains of your own. */
  throttles?: Throttles;
  /** The pace to every destination that has no throttle (`smtp_destination_…`). */
  pace?: Pace;
  /** The server that takes all mail for elsewhere, instead of the recipients' own exchangers. */
  relay?: Relay;
  /** Other servers for mail of single sender domains. */
  relaysBySender?: RelaysBySender;
}

/**
 * Throttles by name, which is part of the name of a transport and of its parameters.
 *
 * @propertyNames {"pattern": "^[a-z][a-z0-9-]{0,31}$", "expects": "a name such as `microsoft` (lower-case letters, digits and hyphens, a letter first, at most 32 characters)"}
 */
export interface Throttles {
  [name: string]: Throttle;
}

/**
 * The pace at which one provider is sent to.
 *
 * @expects a map such as `{}` for a known provider, or `{ domains: [example.net], concurrency: 2 }`
 */
export interface Throttle extends Pace {
  /** Recipient domains that the throttle covers; a known provider (`microsoft`, `yahoo`, `comcast`) brings its own. */
  domains?: DomainNames;
}

/**
 * A pace of deliveries, destination by destination.
 *
 * @expects a map such as `{ concurrency: 5, recipients: 50 }`
 */
export interface Pace {
  /**
   * Deliveries at the same time (`<transport>_destination_concurrency_limit`).
   * @type integer
   * @minimum 1
   * @maximum 1000
   */
  concurrency?: number;
  /**
   * Pause between two deliveries to the same destination (`<transport>_destination_rate_delay`), from 1ms to 1d; forces a
   * concurrency of 1.
   */
  delay?: Duration;
  /**
   * Recipients of one delivery (`<transport>_destination_recipient_limit`).
   * @type integer
   * @minimum 1
   * @maximum 100000
   */
  recipients?: number;
}
