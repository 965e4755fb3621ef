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
  quotaSocket: '/run/mailc/dovecot/quota-status',
  lmtpSocket: '/run/mailc/dovecot/lmtp',
} as const;

/** Who asks about quotas: the user of Postfix's policy service, which may be neither root nor Postfix itself (spawn(8)). */
export const QUOTA_USER = 'nobody';

/** Owner of every mailbox, in every image. */
export const VMAIL_ID = 5000;
