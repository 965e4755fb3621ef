import type { Text } from './text.ts';

/**
 * A network whose hosts may relay without authentication (`mynetworks`).
 *
 * @expects a map such as `{ network: 10.5.5.0/24, reason: the application's own network }`
 */
export interface TrustedNetwork {
  /** An IPv4 or IPv6 network in CIDR notation, such as `10.5.5.0/24` or `fd00:5::/64`. */
  network: Cidr;
  /** Why it is trusted. Needed when it is wider than /24 (IPv4) or /64 (IPv6), or public. */
  reason?: Text;
}

/**
 * A network in CIDR notation (RFC 4632 section 3.1, RFC 4291 section 2.3).
 *
 * @pattern ^[0-9A-Fa-f:.]+/[0-9]{1,3}$
 * @mistake network/invalid-cidr
 * @expects a network such as `10.5.5.0/24` or `fd00:5::/64`
 */
export type Cidr = string;

/**
 * Networks that may relay without authentication.
 *
 * @items {"$ref": "#/definitions/TrustedNetwork"}
 * @expects a list of maps such as `- { network: 10.5.5.0/24, reason: … }`
 */
export type TrustedNetworks = TrustedNetwork[];
