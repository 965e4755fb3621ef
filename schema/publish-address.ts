/**
 * An address of the Docker host, IPv4 or IPv6, such as `127.0.0.1`, `0.0.0.0` or `::1`.
 *
 * @pattern ^[0-9A-Fa-f:.]+$
 * @mistake services/unusable-publish
 * @expects an IP address of the Docker host such as `127.0.0.1` or `0.0.0.0`
 */
export type PublishAddress = string;
