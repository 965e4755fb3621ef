/** The Debian packages whose files the daemon images are picked from; what they need follows from their binaries. */
export const daemonRoots: readonly string[] = [
  'busybox',
  'ca-certificates',
  'dovecot-auth-lua',
  'dovecot-core',
  'dovecot-imapd',
  'dovecot-lmtpd',
  'dovecot-pop3d',
  'libsasl2-modules',
  'miltertest',
  'mtail',
  'netbase',
  'netcat-openbsd',
  'opendkim',
  'opendkim-tools',
  'openssl',
  'postfix',
];

/** The Debian packages of the world's image. */
export const worldRoots: readonly string[] = ['iproute2', 'nodejs', 'openssl'];
