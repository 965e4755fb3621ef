/** Where the Dovecot container has its files; the same in the image, in Compose and in Kubernetes. */
export const DOVECOT_PATHS = {
  users: '/etc/dovecot/users',
  secretUsers: '/etc/dovecot/users.secret',
  guessScript: '/usr/lib/mailc/guesses.lua',
  loginScript: '/usr/lib/mailc/logins.lua',
  certificate: '/etc/dovecot/tls/chain.pem',
  key: '/etc/dovecot/tls/key.pem',
  base: '/run/dovecot',
  state: '/var/lib/dovecot',
  mailboxes: '/var/mail/vhosts',
  authSocket: '/run/mailc/dovecot/auth',
  lmtpSocket: '/run/mailc/dovecot/lmtp',
} as const;

/** Owner of every mailbox, in every image. */
export const VMAIL_ID = 5000;
