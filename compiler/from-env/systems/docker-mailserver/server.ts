import { always, choice, factFlag, flag, readEntry, secretEntry, undone } from '../../entries.ts';
import { different, type EnvVariableEntry, lost, needless, notDoneVerdict, read } from '../../verdict.ts';
import { oneOrZero } from './words.ts';

const container = needless('it is about the inside of the container');
const toOne = {
  reason:
    "it took the mail from the server's own domains; here all mail for elsewhere goes through the server, bounces too",
  instead: 'Use `outbound.relaysBySender` where only some domains are meant.',
};

/** Variables about the server as a whole, its certificate, its limits and its upstream server. */
export const serverVariables: Readonly<Record<string, EnvVariableEntry>> = {
  OVERRIDE_HOSTNAME: readEntry('hostname'),
  POSTMASTER_ADDRESS: readEntry('postmaster'),
  SMTP_ONLY: factFlag(oneOrZero, 'off', 'sendOnly'),
  TLS_LEVEL: choice('modern', {
    modern: needless('every service speaks TLS 1.2 and newer'),
    intermediate: lost(
      'TLS before 1.2 is retired (RFC 8996)',
      'Nothing: every service speaks TLS 1.2 and newer.',
    ),
  }),
  SSL_TYPE: {
    default: '',
    values: {
      letsencrypt: read('certificateKind'),
      manual: read('certificateKind'),
      'self-signed': different(
        'it used a certificate that nobody can verify; here clients need one that they can',
        'Put a certificate into ./certs, or write `tls: { certificate: { selfSigned: true } }` for a test.',
      ),
    },
    otherwise: read('certificateKind'),
    unset: {
      verdict: different(
        'there was no certificate, and clients logged in without TLS; here TLS is always needed',
        'Put a certificate into ./certs beside compose.yaml, as fullchain.pem and privkey.pem.',
      ),
    },
  },
  SSL_CERT_PATH: readEntry('certificateChain'),
  SSL_KEY_PATH: readEntry('certificateKey'),
  SSL_ALT_CERT_PATH: always(
    lost('there is one certificate', 'Use one that your clients know; ECDSA is widely known today.'),
  ),
  SSL_ALT_KEY_PATH: always(needless('it belongs to SSL_ALT_CERT_PATH')),
  POSTFIX_MESSAGE_SIZE_LIMIT: readEntry('messageSize', {
    byDefault: '10240000',
    unset: {
      verdict: different(
        'messages could have 10240000 bytes',
        'Write `limits: { messageSize: 10240KB }` to keep that.',
      ),
    },
  }),
  POSTFIX_MAILBOX_SIZE_LIMIT: readEntry('mailboxSize', {
    byDefault: '0',
    unset: {
      verdict: different(
        'mailboxes had no limit but their quota; here each has one',
        'Write `limits: { mailboxSize: 5GiB }`, or `quota` at a mailbox.',
      ),
    },
  }),
  POSTFIX_INET_PROTOCOLS: readEntry('protocols', { byDefault: 'all' }),
  DOVECOT_INET_PROTOCOLS: choice('all', {
    all: needless('Docker decides which addresses are published'),
    ipv4: different('Dovecot took IPv4 only', 'Publish on IPv4 only, such as `publish: 0.0.0.0`.'),
    ipv6: different(
      'Dovecot took IPv6 only',
      'Publish each service there, such as `services: { imaps: { publish: "[::1]:993" } }`.',
    ),
  }),
  ENABLE_IMAP: factFlag(oneOrZero, 'on', 'imap'),
  ENABLE_POP3: factFlag(oneOrZero, 'off', 'pop3'),
  RELAY_HOST: readEntry('relayHost', { note: toOne }),
  DEFAULT_RELAY_HOST: readEntry('relay'),
  RELAY_PORT: readEntry('relayPort', { byDefault: '25' }),
  RELAY_USER: readEntry('relayUsername'),
  RELAY_PASSWORD: secretEntry(read('relayPassword')),
  SASL_PASSWD: secretEntry(read('relayPassword')),
  PERMIT_DOCKER: choice('none', {
    none: needless('only loopback is trusted without being named'),
    container: needless('only loopback is trusted without being named'),
    ...Object.fromEntries(
      ['host', 'network', 'connected-networks'].map((word) => [
        word,
        lost(
          'it trusts whatever network the container is in, and with it the gateway through which strangers come',
          "Write the application's own network at `trusted`, with the reason why it is trusted.",
        ),
      ]),
    ),
  }),
  SPOOF_PROTECTION: flag(oneOrZero, 'off', {
    on: needless('logins are always held to their own addresses'),
    off: different(
      'a login could send with any sender; here each is held to its own addresses and aliases',
      'Give a login the addresses that it sends from, as aliases to its mailbox.',
    ),
  }),
  ENABLE_QUOTAS: flag(oneOrZero, 'on', {
    on: needless('every mailbox has a quota'),
    off: different(
      'mailboxes had no quota; here each has one',
      'Write a large `limits: { mailboxSize: 100GiB }`.',
    ),
  }),
  ENABLE_FAIL2BAN: undone(oneOrZero, 'off', 'banning'),
  FAIL2BAN_BLOCKTYPE: always(needless('it belongs to ENABLE_FAIL2BAN'), 'drop'),
  ACCOUNT_PROVISIONER: choice('file', {
    file: needless('accounts come from mail.yaml'),
    ldap: notDoneVerdict('directories'),
    oidc: notDoneVerdict('oauth'),
  }),
  ENABLE_LDAP: undone(oneOrZero, 'off', 'directories'),
  ENABLE_OAUTH2: undone(oneOrZero, 'off', 'oauth'),
  OAUTH2_INTROSPECTION_URL: always(notDoneVerdict('oauth')),
  ENABLE_SASLAUTHD: undone(oneOrZero, 'off', 'directories'),
  ONE_DIR: always(needless('each kind of data has a volume of its own'), '1'),
  DMS_DEBUG: always(container, '0'),
  LOG_LEVEL: always(needless('logs go to stdout, where Docker keeps and rotates them'), 'info'),
  SUPERVISOR_LOGLEVEL: always(container, 'warn'),
  DMS_VMAIL_UID: always(container, '5000'),
  DMS_VMAIL_GID: always(container, '5000'),
  DMS_CONFIG_POLL: always(container, '2'),
  NETWORK_INTERFACE: always(container, 'eth0'),
  ENABLE_UPDATE_CHECK: always(needless('versions are pinned, and renewed when you say so'), '1'),
  UPDATE_CHECK_INTERVAL: always(needless('versions are pinned, and renewed when you say so'), '1d'),
  TZ: always(needless('times in logs are UTC')),
};
