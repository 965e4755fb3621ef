/**
 * A name in the DNS that need not be a host's, so that labels may begin with an underscore (RFC 8552), such as
 * `_spf.example.com`.
 *
 * @pattern ^(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)+$
 * @expects a DNS name such as `_spf.example.com`
 */
export type DnsName = string;

/**
 * DNS names.
 *
 * @items {"$ref": "#/definitions/DnsName"}
 */
export type DnsNames = DnsName[];
