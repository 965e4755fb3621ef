import { always, choice, type FlagWords, factFlag, flag, readEntry, secretEntry } from '../entries.ts';
import type { EnvSystem } from '../system.ts';
import { different, lost, needless, notDoneVerdict, read } from '../verdict.ts';

const oauth = secretEntry(notDoneVerdict('oauth'));
/** Whether the variable has a text at all is what counts: `no` and `0` turn on as well. */
const anyText: FlagWords = {
  on: ['1', 'true', 'yes', 'on'],
  off: [],
  otherwise: 'on',
  said: 'any text turns it on, `no` and `0` too',
};
const output = needless('it is about the output of the container');

/** bokysan/docker-postfix: a server that sends, or hands on. */
export const bokysan: EnvSystem = {
  name: 'bokysan',
  title: 'bokysan/docker-postfix',
  source: 'bokysan/docker-postfix, README.md and image_root/scripts/functions.sh',
  profile: 'relay-or-outbound',
  variables: {
    POSTFIX_myhostname: readEntry('hostname'),
    ALLOWED_SENDER_DOMAINS: readEntry('senderDomains'),
    ALLOW_EMPTY_SENDER_DOMAINS: factFlag(anyText, 'off', 'anySender'),
    RELAYHOST: readEntry('relay'),
    RELAYHOST_USERNAME: readEntry('relayUsername'),
    RELAYHOST_PASSWORD: secretEntry(read('relayPassword')),
    RELAYHOST_PASSWORD_FILE: secretEntry(read('relayPassword')),
    SASL_RELAYHOST: always(needless('the login belongs to the server at `outbound.relay`')),
    MASQUERADED_DOMAINS: readEntry('masquerade'),
    DKIM_AUTOGENERATE: factFlag(anyText, 'off', 'dkim'),
    DKIM_SELECTOR: readEntry('selector', { byDefault: 'mail' }),
    DKIM_BACKEND: choice('rspamd', {
      rspamd: needless('OpenDKIM signs here, with the same keys'),
      opendkim: needless('OpenDKIM signs'),
    }),
    POSTFIX_mynetworks: readEntry('networks', {
      byDefault: '127.0.0.0/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16',
    }),
    MYNETWORKS: readEntry('networks'),
    POSTFIX_message_size_limit: readEntry('messageSize', {
      byDefault: '0',
      unset: {
        verdict: different(
          'messages had no limit',
          'Write `limits: { messageSize: 100MiB }` where larger ones are sent.',
        ),
      },
    }),
    MESSAGE_SIZE_LIMIT: readEntry('messageSize'),
    POSTFIX_smtp_tls_security_level: readEntry('outboundTls', {
      byDefault: 'may',
      unset: {
        verdict: different(
          'the upstream server could show any certificate or none; here it must prove its name',
          'Nothing, unless its certificate cannot be verified: then write `tls: { outbound: { level: encrypt } }`, which is for a server without a login.',
        ),
        when: 'relayHost',
      },
    }),
    AUTOSET_HOSTNAME: {
      default: '',
      values: { '0': needless('it was off'), no: needless('it was off'), false: needless('it was off') },
      otherwise: lost(
        'a name that a lookup gives can change from one start to the next',
        'Write the name at `hostname`.',
      ),
    },
    AUTOSET_HOSTNAME_SERVICES: always(needless('`hostname` is written in mail.yaml')),
    SMTPD_SASL_USERS: secretEntry(
      lost(
        'submission is for trusted networks in this profile',
        'Use the profile mailserver, or name the networks at `trusted`.',
      ),
    ),
    XOAUTH2_CLIENT_ID: oauth,
    XOAUTH2_CLIENT_ID_FILE: oauth,
    XOAUTH2_SECRET: oauth,
    XOAUTH2_SECRET_FILE: oauth,
    XOAUTH2_INITIAL_ACCESS_TOKEN: oauth,
    XOAUTH2_INITIAL_ACCESS_TOKEN_FILE: oauth,
    XOAUTH2_INITIAL_REFRESH_TOKEN: oauth,
    XOAUTH2_INITIAL_REFRESH_TOKEN_FILE: oauth,
    XOAUTH2_TOKEN_ENDPOINT: oauth,
    SMTP_HEADER_CHECKS: always(notDoneVerdict('changing-headers')),
    ANONYMIZE_EMAILS: choice(
      '',
      { noop: needless('it changed nothing') },
      lost('logs hold the addresses', 'Mask them where the logs are kept.'),
    ),
    LOG_FORMAT: choice('plain', {
      plain: needless('logs go to stdout as the daemons write them'),
      json: different(
        'logs were JSON; here they are lines as the daemons write them',
        'Turn them into JSON where they are collected.',
      ),
    }),
    INBOUND_DEBUGGING: flag(anyText, 'off', {
      on: different(
        'connections from trusted networks were logged in detail',
        'Write `postfix: { parameters: { debug_peer_list: { value: 10.5.5.0/24, reason: a fault is looked for } } }` for the day when it is needed.',
      ),
      off: needless('it was off'),
    }),
    SKIP_ROOT_SPOOL_CHOWN: always(needless('the container puts the ownership of the queue right')),
    FORCE_COLOR: always(output),
    TZ: always(needless('times in logs are UTC')),
  },
  prefixes: {
    POSTFIX_MAIL_: always(needless('Kubernetes sets it for the service, and Postfix has no such parameter')),
    OPENDKIM_: always(
      lost('its settings are of another OpenDKIM setup', 'Write what you still need at `opendkim.settings`.'),
    ),
    RSPAMD_: always(needless('OpenDKIM signs, without filters')),
  },
  parameter: (variable) => (variable.startsWith('POSTFIX_') ? variable.slice('POSTFIX_'.length) : undefined),
  assumed: { networks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] },
  elsewhere: [
    {
      what: 'the port: that container listens on 587',
      instead:
        'Where the profile offers port 25 only, change the port of the applications, or write `services: { submission: true }`, which demands STARTTLS.',
    },
    {
      what: 'the DKIM keys, which are in /etc/opendkim/keys or /var/lib/rspamd/dkim',
      instead: 'Copy the private key of each domain into its file below ./secrets.',
    },
  ],
};
