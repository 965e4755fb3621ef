/**
 * A DNS block list as `reject_rbl_client` takes it (postconf(5)): its domain, and after `=` which answers count, such as
 * `zen.spamhaus.org=127.0.0.[2..11]`.
 *
 * @pattern ^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+(=([0-9]{1,3}|\[[0-9]{1,3}((\.\.|;)[0-9]{1,3})*\])(\.([0-9]{1,3}|\[[0-9]{1,3}((\.\.|;)[0-9]{1,3})*\])){3})?$
 * @expects the domain of a DNS block list such as `zen.spamhaus.org`, without a scheme, a blank or a comma
 */
export type Dnsbl = string;

/**
 * DNS block lists.
 *
 * @items {"$ref": "#/definitions/Dnsbl"}
 */
export type Dnsbls = Dnsbl[];
