/**
 * An address of the Docker host, IPv4 or IPv6, such as `127.0.0.1`, `0.0.0.0` or `::1`.
 *
 * @pattern ^[0-9A-Fa-f:.]+$
 * @mistake services/unusable-publish
 * @expects an IP address of the Docker host such as `127.0.0.1` or `0.0.0.0`
 */
export type PublishAddress = string;

/**
 * Addresses of the Docker host, one of each family for example.
 *
 * @items {"$ref": "#/definitions/PublishAddress"}
 * @minItems 1
 */
export type PublishAddressList = PublishAddress[];

/**
 * An address of the Docker host, or a list of them: `[0.0.0.0, "::"]` is every address of both families.
 *
 * @union [{"$ref": "#/definitions/PublishAddress"}, {"$ref": "#/definitions/PublishAddressList"}]
 * @mistake services/unusable-publish
 * @expects an IP address of the Docker host such as `127.0.0.1` or `0.0.0.0`, or a list of them
 */
export type PublishAddresses = PublishAddress | PublishAddressList;
