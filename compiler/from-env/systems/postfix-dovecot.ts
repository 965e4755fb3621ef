import { type EnvSystem, field } from '../system.ts';

/** A container with Postfix and Dovecot for development. */
export const postfixDovecot: EnvSystem = {
  name: 'postfix-dovecot',
  title: 'a development container with Postfix and Dovecot',
  source: 'its completion summary, environment variables',
  profile: 'dev-mailbox',
  variables: {
    POSTFIX_MYHOSTNAME: field('hostname'),
    POSTFIX_MYDOMAIN: field('domain'),
    POSTFIX_MYNETWORKS: field('networks'),
    POSTFIX_SMTP_TLS_SECURITY_LEVEL: field('outboundTls'),
    POSTFIX_SMTPD_TLS_SECURITY_LEVEL: field('inboundTls'),
    POSTFIX_MESSAGE_SIZE_LIMIT: field('messageSize'),
    POSTFIX_RELAYHOST: field('relay'),
    // It names a table, or holds the login itself: in both cases what is in it goes into a secret.
    POSTFIX_SMTP_SASL_PASSWORD_MAPS: field('relayPassword'),
  },
  developmentAccounts: [
    { name: 'admin', password: 'adminpass123' },
    { name: 'relay', password: 'relaypass123' },
    { name: 'user', password: 'userpass123' },
  ],
  elsewhere: [],
};
