import { integer, listOf, oneOf, pattern, type ValueType } from './value-type.ts';

export { boolean, integer, listOf, oneOf, pattern, text } from './value-type.ts';

/** An address, or the part before the `@`. */
export const address: ValueType = pattern(
  'an address, such as `archive@example.com`',
  /^[^\s@<>,:/]+(@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)?$/,
);
/** A name in DNS. */
export const domain: ValueType = pattern(
  'a name, such as `mail.example.com`',
  /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
);
export const ipv4: ValueType = pattern(
  'an IPv4 address, such as `192.0.2.1`',
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/,
);
export const ipv6: ValueType = pattern(
  'an IPv6 address, such as `2001:db8::1`',
  /^(?=.*:)[0-9A-Fa-f:]{2,39}$/,
);
/** The port that a client connects to. */
export const port: ValueType = pattern(
  'a port, such as `2525`',
  /^(?:smtp|submission|submissions|[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])$/,
);
/** Names of headers (postconf(5), `message_drop_headers`). */
export const headers: ValueType = pattern(
  'names of headers, such as `bcc`',
  /^[A-Za-z][A-Za-z-]*(?:[\s,]+[A-Za-z][A-Za-z-]*)*$/,
);
/** How fast concurrency goes up and down (postconf(5), `default_destination_concurrency_positive_feedback`). */
export const feedback: ValueType = pattern(
  'a number from 0 to 1, or `1/concurrency`',
  /^(?:[01]|0?\.\d+|1\.0+|(?:1|0?\.\d+)\s*\/\s*(?:sqrt_)?concurrency)$/,
);
/** OpenSSL's language of ciphers, openssl-ciphers(1). */
export const ciphers: ValueType = pattern('ciphers of OpenSSL, such as `!RC4`', /^[A-Za-z0-9_+!@:=,\s-]+$/);
/** Groups of the key exchange that the images' OpenSSL has. */
export const curves: ValueType = listOf(
  'X25519',
  'X448',
  'prime256v1',
  'secp384r1',
  'secp521r1',
  'ffdhe2048',
  'ffdhe3072',
  'ffdhe4096',
);
export const digest: ValueType = oneOf('md5', 'sha1', 'sha256', 'sha384', 'sha512');
/** What a server may offer after EHLO (postconf(5), `smtp_discard_ehlo_keywords`). */
export const ehlo: ValueType = listOf(
  '8bitmime',
  'auth',
  'dsn',
  'enhancedstatuscodes',
  'etrn',
  'pipelining',
  'silent-discard',
  'size',
  'smtputf8',
  'starttls',
  'verp',
  'vrfy',
  'xclient',
  'xforward',
);
export const keywords: ValueType = ehlo;
export const tables: ValueType = { kind: 'tables' };
export const names: ValueType = { kind: 'names' };
export const restrictions: ValueType = { kind: 'restrictions' };
/** The server's own certificate with its key, where a container has it. */
export const certificate: ValueType = { kind: 'path', files: ['/etc/postfix/tls/server.pem'] };
/** Authorities that the image has. */
export const path: ValueType = {
  kind: 'path',
  files: ['/etc/ssl/certs/ca-certificates.crt', '/etc/ssl/certs'],
};
/** A table that Postfix writes, in the one folder where it may. */
export const cache: ValueType = pattern(
  'a table in the folder that Postfix may write, such as `btree:/var/lib/postfix/smtp_scache`',
  /^btree:\/var\/lib\/postfix\/[A-Za-z0-9_-]+$/,
);
/** A code of an SMTP reply that refuses or delays (RFC 5321 section 4.2.1). */
export const replyCode: ValueType = integer(400, 599);
