/**
 * A domain name in ASCII (RFC 1035 section 2.3.1, RFC 1123 section 2.1) without a dot at the end. Names in other
 * scripts are written in their ASCII form (`xn--…`, RFC 5890).
 *
 * @pattern ^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$
 * @expects a domain name such as `example.com` (ASCII letters, digits, hyphens and dots; no dot at the end)
 */
export type DomainName = string;

/**
 * Domain names.
 *
 * @items {"$ref": "#/definitions/DomainName"}
 */
export type DomainNames = DomainName[];
