import { type EnvSystem, field, lost, needless } from '../system.ts';

const oauth = lost(
  'mailc logs in with a password only',
  'Ask the provider for an SMTP password, and name its secret at `outbound.relay.credentials`.',
);

/** bokysan/docker-postfix: a server that sends, or hands on. */
export const bokysan: EnvSystem = {
  name: 'bokysan',
  title: 'bokysan/docker-postfix',
  source: 'bokysan/docker-postfix, README.md and image_root/scripts/functions.sh',
  profile: 'relay-or-outbound',
  variables: {
    POSTFIX_myhostname: field('hostname'),
    ALLOWED_SENDER_DOMAINS: field('senderDomains'),
    ALLOW_EMPTY_SENDER_DOMAINS: field('anySender'),
    RELAYHOST: field('relay'),
    RELAYHOST_USERNAME: field('relayUsername'),
    RELAYHOST_PASSWORD: field('relayPassword'),
    RELAYHOST_PASSWORD_FILE: field('relayPassword'),
    SASL_RELAYHOST: needless('the login belongs to the server at `outbound.relay`'),
    MASQUERADED_DOMAINS: field('masquerade'),
    DKIM_AUTOGENERATE: field('dkim'),
    DKIM_SELECTOR: field('selector'),
    DKIM_BACKEND: needless('OpenDKIM signs'),
    POSTFIX_mynetworks: field('networks'),
    MYNETWORKS: field('networks'),
    POSTFIX_message_size_limit: field('messageSize'),
    MESSAGE_SIZE_LIMIT: field('messageSize'),
    AUTOSET_HOSTNAME: lost(
      'a name that a lookup gives can change from one start to the next',
      'Write the name at `hostname`.',
    ),
    AUTOSET_HOSTNAME_SERVICES: needless('`hostname` is written in mail.yaml'),
    SMTPD_SASL_USERS: lost(
      'submission is for trusted networks in this profile',
      'Use the profile mailserver, or name the networks at `trusted`.',
    ),
    XOAUTH2_CLIENT_ID: oauth,
    XOAUTH2_SECRET: oauth,
    XOAUTH2_INITIAL_ACCESS_TOKEN: oauth,
    XOAUTH2_INITIAL_REFRESH_TOKEN: oauth,
    XOAUTH2_TOKEN_ENDPOINT: oauth,
    SMTP_HEADER_CHECKS: lost('mailc changes no headers by pattern', 'Let the application write the headers.'),
    ANONYMIZE_EMAILS: lost('logs hold the addresses', 'Mask them where the logs are kept.'),
    LOG_FORMAT: needless('logs go to stdout as the daemons write them'),
    INBOUND_DEBUGGING: needless(
      '`postfix.parameters.debug_peer_list` is there for the day when it is needed',
    ),
    SKIP_ROOT_SPOOL_CHOWN: needless('the container puts the ownership of the queue right'),
    FORCE_COLOR: needless('it is about the output of the container'),
    TZ: needless('times in logs are UTC'),
  },
  prefixes: {
    POSTFIX_MAIL_: needless('Kubernetes sets it for the service, and Postfix has no such parameter'),
    OPENDKIM_: lost(
      'its settings are of another OpenDKIM setup',
      'Write what you still need at `opendkim.settings`.',
    ),
    RSPAMD_: needless('OpenDKIM signs'),
  },
  parameter: (variable) => (variable.startsWith('POSTFIX_') ? variable.slice('POSTFIX_'.length) : undefined),
  assumed: { networks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] },
  elsewhere: [
    {
      what: 'the port: that container listens on 587',
      instead:
        'Where the profile offers port 25 only, change the port of the applications, or write `services: { submission: true }`, which demands STARTTLS.',
    },
  ],
};
