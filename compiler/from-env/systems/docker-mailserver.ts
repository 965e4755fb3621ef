import { type EnvSystem, field, lost, needless } from '../system.ts';

const filter = lost(
  'mailc filters no content',
  'Nothing, or keep a filter in front of this server; `dnsbl` asks block lists.',
);
const blockList = lost(
  'each block list has its own terms of use',
  'Name the lists that you accept at `dnsbl`.',
);
const logs = needless('logs go to stdout, where Docker keeps and rotates them');
const reports = lost('mailc sends no reports', 'Read the logs of the containers with a tool of your own.');
const directory = lost(
  'accounts come from mail.yaml only',
  'Declare the mailboxes at `domains.<domain>.mailboxes`.',
);
const fetching = lost(
  'mailc fetches no mail from other servers',
  'Run the fetching program beside it, and submit to port 587.',
);
const rewriting = lost(
  'mailc does not rewrite the senders of forwarded mail',
  'Forward only to servers that trust this one.',
);
const detail = needless('it belongs to something that is not carried over');

/** docker-mailserver: a whole mail server. */
export const dockerMailserver: EnvSystem = {
  name: 'docker-mailserver',
  title: 'docker-mailserver',
  source: 'docker-mailserver/docker-mailserver, mailserver.env',
  profile: 'mailserver',
  variables: {
    OVERRIDE_HOSTNAME: field('hostname'),
    POSTMASTER_ADDRESS: field('postmaster'),
    SMTP_ONLY: field('sendOnly'),
    ENABLE_OPENDKIM: field('dkim'),
    TLS_LEVEL: field('tlsMinimum'),
    SSL_TYPE: field('certificateKind'),
    SSL_CERT_PATH: field('certificateChain'),
    SSL_KEY_PATH: field('certificateKey'),
    SSL_ALT_CERT_PATH: lost(
      'there is one certificate',
      'Use one that your clients know; ECDSA is widely known today.',
    ),
    SSL_ALT_KEY_PATH: detail,
    POSTFIX_MESSAGE_SIZE_LIMIT: field('messageSize'),
    POSTFIX_MAILBOX_SIZE_LIMIT: field('mailboxSize'),
    POSTFIX_INET_PROTOCOLS: field('protocols'),
    ENABLE_POP3: field('pop3'),
    ENABLE_IMAP: field('imap'),
    RELAY_HOST: field('relayHost'),
    DEFAULT_RELAY_HOST: field('relay'),
    RELAY_PORT: field('relayPort'),
    RELAY_USER: field('relayUsername'),
    RELAY_PASSWORD: field('relayPassword'),
    PERMIT_DOCKER: lost(
      'it trusts whatever network the container is in, and with it the gateway through which strangers come',
      "Write the application's own network at `trusted`, with the reason why it is trusted.",
      ['container'],
    ),
    SPOOF_PROTECTION: needless('logins are always held to their own addresses'),
    ENABLE_QUOTAS: needless('every mailbox has a quota'),
    ENABLE_SRS: rewriting,
    ENABLE_OPENDMARC: lost(
      'mailc does not check the DMARC of others',
      'Nothing; `domains.<domain>.dmarc` publishes your own policy.',
    ),
    ENABLE_POLICYD_SPF: lost(
      'mailc does not check the SPF of others',
      'Nothing; `domains.<domain>.spf` publishes your own.',
    ),
    ENABLE_CLAMAV: filter,
    ENABLE_RSPAMD: filter,
    ENABLE_AMAVIS: filter,
    ENABLE_SPAMASSASSIN: filter,
    ENABLE_POSTGREY: filter,
    ENABLE_DNSBL: blockList,
    ENABLE_FAIL2BAN: lost(
      'mailc bans no addresses',
      '`limits` slows down guessing; ban addresses on the host where that is not enough.',
    ),
    ENABLE_MANAGESIEVE: lost('mailc has no Sieve', 'Let the mail programs sort.'),
    ENABLE_MTA_STS: lost(
      'deliveries do not ask for the MTA-STS policy of others',
      'Write `tls.outbound.destinations` for those that must be encrypted.',
    ),
    ENABLE_OAUTH2: directory,
    ENABLE_SASLAUTHD: directory,
    ENABLE_FETCHMAIL: fetching,
    ENABLE_GETMAIL: fetching,
    POSTFIX_REJECT_UNKNOWN_CLIENT_HOSTNAME: lost(
      'mailc refuses nobody for missing names',
      'Nothing: many honest servers have none.',
    ),
    POSTFIX_DAGENT: lost(
      'mail is delivered to the Dovecot beside Postfix',
      'Nothing, or deliver elsewhere with aliases.',
    ),
    DOVECOT_MAILBOX_FORMAT: lost(
      'mailboxes are Maildirs',
      'Convert the mailboxes with `doveadm sync` first.',
      ['maildir'],
    ),
    DOVECOT_INET_PROTOCOLS: needless('Docker decides which addresses are published'),
    ACCOUNT_PROVISIONER: lost(
      'accounts come from mail.yaml only',
      'Declare the mailboxes at `domains.<domain>.mailboxes`.',
      ['FILE'],
    ),
    LOG_LEVEL: logs,
    ONE_DIR: needless('each kind of data has a volume of its own'),
    TZ: needless('times in logs are UTC'),
  },
  prefixes: {
    RSPAMD_: detail,
    SPAMASSASSIN_: detail,
    AMAVIS_: detail,
    CLAMAV_: detail,
    POSTGREY_: detail,
    POSTSCREEN_: detail,
    FAIL2BAN_: detail,
    SA_: detail,
    SRS_: detail,
    GETMAIL_: detail,
    FETCHMAIL_: detail,
    OAUTH2_: detail,
    LOGROTATE_: logs,
    SUPERVISOR_: logs,
    PFLOGSUMM_: reports,
    LOGWATCH_: reports,
    REPORT_: reports,
    LDAP_: directory,
    SASLAUTHD_: directory,
    DOVECOT_: directory,
    MOVE_SPAM: detail,
    MARK_SPAM: detail,
    SPAM_: detail,
    VIRUSMAILS_: detail,
    DMS_: needless('it is about the inside of the container'),
    ENABLE_UPDATE_CHECK: needless('versions are pinned, and renewed when you say so'),
    UPDATE_CHECK_: needless('versions are pinned, and renewed when you say so'),
    NETWORK_INTERFACE: needless('it is about the inside of the container'),
  },
  assumed: { dkim: true, pop3: false, relayPort: 25 },
  elsewhere: [
    {
      what: 'the accounts, which are in postfix-accounts.cf',
      instead:
        'Declare each at `domains.<domain>.mailboxes`; a hash that is there can be taken as it is: `{ hash: "{SHA512-CRYPT}…" }`.',
    },
    {
      what: 'the aliases, which are in postfix-virtual.cf',
      instead: 'Declare each at `domains.<domain>.aliases`.',
    },
  ],
};
