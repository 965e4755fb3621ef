/**
 * The name of the mail server in the DNS: fully qualified (RFC 5321 section 2.3.5), in ASCII, without a dot at the end.
 *
 * @pattern ^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$
 * @mistake hostname/not-fully-qualified
 * @expects a name such as `mail.example.com`
 */
export type Hostname = string;
