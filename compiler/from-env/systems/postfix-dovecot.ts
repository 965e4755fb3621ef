import { readEntry, secretEntry } from '../entries.ts';
import type { EnvSystem } from '../system.ts';
import { different, read } from '../verdict.ts';

/** A container with Postfix and Dovecot for development. */
export const postfixDovecot: EnvSystem = {
  name: 'postfix-dovecot',
  title: 'a development container with Postfix and Dovecot',
  source: 'its completion summary, environment variables',
  profile: 'dev-mailbox',
  variables: {
    POSTFIX_MYHOSTNAME: readEntry('hostname', { byDefault: 'postfix.metabuilder.local' }),
    POSTFIX_MYDOMAIN: readEntry('domain', { byDefault: 'metabuilder.local' }),
    POSTFIX_MYNETWORKS: readEntry('networks', {
      byDefault: '127.0.0.1/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16',
    }),
    POSTFIX_SMTP_TLS_SECURITY_LEVEL: readEntry('outboundTls', { byDefault: 'may' }),
    POSTFIX_SMTPD_TLS_SECURITY_LEVEL: readEntry('inboundTls', { byDefault: 'may' }),
    POSTFIX_MESSAGE_SIZE_LIMIT: readEntry('messageSize', {
      byDefault: '52428800',
      unset: {
        verdict: different(
          'messages could have 52428800 bytes',
          'Write `limits: { messageSize: 50MiB }` to keep that.',
        ),
      },
    }),
    POSTFIX_RELAYHOST: readEntry('relay'),
    // It names a table, or holds the login itself: in both cases what is in it goes into a secret.
    POSTFIX_SMTP_SASL_PASSWORD_MAPS: secretEntry(read('relayPassword')),
  },
  developmentAccounts: [
    { name: 'admin', password: 'adminpass123' },
    { name: 'relay', password: 'relaypass123' },
    { name: 'user', password: 'userpass123' },
  ],
  elsewhere: [],
};
