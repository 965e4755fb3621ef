/**
 * A mail address (RFC 5321 section 4.1.2) in ASCII with an unquoted local part.
 *
 * @pattern ^(?=.{1,254}$)(?=[^@]{1,64}@)[A-Za-z0-9_+=]([A-Za-z0-9_+=-]*)(\.[A-Za-z0-9_+=-]+)*@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$
 * @expects a mail address such as `dmarc@example.com`
 */
export type Address = string;
