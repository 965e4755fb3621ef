/** A network whose hosts may relay without authentication (`mynetworks`). */
export interface TrustedNetwork {
  /** An IPv4 or IPv6 network in CIDR notation, such as `10.5.5.0/24` or `fd00:5::/64`. */
  network: string;
  /** Why it is trusted. Needed when it is wider than /24 (IPv4) or /64 (IPv6), or public. */
  reason?: string;
}
