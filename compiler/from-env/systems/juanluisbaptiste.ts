import { type EnvSystem, field, lost, needless } from '../system.ts';

/** juanluisbaptiste/postfix: a relay to one server, also on Kubernetes. */
export const juanluisbaptiste: EnvSystem = {
  name: 'juanluisbaptiste',
  title: 'juanluisbaptiste/postfix',
  source: 'juanluisbaptiste/docker-postfix, README.md',
  profile: 'relay-or-outbound',
  variables: {
    SERVER_HOSTNAME: field('hostname'),
    maildomain: field('domain'),
    DOMAIN: field('domain'),
    relayhost: field('relay'),
    SMTP_SERVER: field('relayHost'),
    SMTP_PORT: field('relayPort'),
    SMTP_USERNAME: field('relayUsername'),
    SMTP_PASSWORD: field('relayPassword'),
    SMTP_PASSWORD_FILE: field('relayPassword'),
    SMTP_USERNAME_FILE: lost(
      'its content is not in the file',
      'Name a secret at `outbound.relay.credentials.username`.',
    ),
    ALLOWED_SENDER_DOMAINS: field('senderDomains'),
    SMTP_NETWORKS: field('networks'),
    MESSAGE_SIZE_LIMIT: field('messageSize'),
    OVERWRITE_FROM: lost('mailc does not change who a message is from', 'Set the sender in the application.'),
    SMTP_HEADER_TAG: lost('mailc adds no headers', 'Let the application write the header.'),
    DESTINATION: lost(
      'this profile receives no mail',
      'Use the profile mailserver for domains that receive.',
    ),
    ALWAYS_ADD_MISSING_HEADERS: needless('what trusted networks hand in is completed (RFC 6409 section 8)'),
    SMTPUTF8_ENABLE: needless('what Postfix offers is decided by mailc'),
    LOG_SUBJECT: lost('logs hold no subjects', 'Log the subject in the application.'),
    DEBUG: needless('it is about the output of the container'),
    TZ: needless('times in logs are UTC'),
  },
  parameter: (variable) =>
    variable.startsWith('POSTFIX_') ? variable.slice('POSTFIX_'.length).toLowerCase() : undefined,
  assumed: { networks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] },
  elsewhere: [],
};
