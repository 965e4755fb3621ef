import type { Duration } from './duration.ts';

/** Deliveries to other servers. */
export interface Outbound {
  /** `ipv4` and `ipv6` use only that family, `prefer-ipv4` tries it first (`inet_protocols`, `smtp_address_preference`). */
  addressFamily?: 'any' | 'ipv4' | 'ipv6' | 'prefer-ipv4';
  /** Paced deliveries, each with a transport of its own: a known provider by name, or domains of your own. */
  throttles?: Record<string, Throttle>;
}

/** The pace at which one provider is sent to. */
export interface Throttle {
  /** Recipient domains that the throttle covers; a known provider (`microsoft`, `yahoo`, `comcast`) brings its own. */
  domains?: string[];
  /** Deliveries to the provider at the same time (`<transport>_destination_concurrency_limit`). @minimum 1 */
  concurrency?: number;
  /** Pause between two deliveries to the same destination (`<transport>_destination_rate_delay`); forces a concurrency of 1. */
  delay?: Duration;
  /** Recipients of one delivery (`<transport>_destination_recipient_limit`). @minimum 1 */
  recipients?: number;
}
