/** Where the Postfix container has what it does not bring itself; the same in the image, in Compose and in Kubernetes. */
export const POSTFIX_PATHS = {
  /** Key and chain in one file, written by the container when it starts. */
  certificate: '/etc/postfix/tls/server.pem',
  /** `postfix-files` and the like, which a read-only configuration cannot hold. */
  meta: '/usr/share/postfix',
  /** `data_directory`: memory, empty on every start. */
  data: '/var/lib/postfix',
  /** Logins at upstream servers, made by the container when it starts; in memory. */
  upstreamLogins: '/etc/postfix/secret/upstream-logins',
  authorities: '/etc/ssl/certs/ca-certificates.crt',
  authSocket: '/run/mailc/dovecot/auth',
  quotaSocket: '/run/mailc/dovecot/quota-status',
  lmtpSocket: '/run/mailc/dovecot/lmtp',
  milterSocket: '/run/mailc/opendkim/milter.sock',
} as const;
