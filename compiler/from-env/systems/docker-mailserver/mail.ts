import { always, choice, detail, flag, undone } from '../../entries.ts';
import {
  different,
  type EnvVariableEntry,
  fact,
  lost,
  needless,
  notDoneVerdict,
  type Verdict,
} from '../../verdict.ts';
import { oneOrZero } from './words.ts';

const rspamdSigns: Verdict = {
  kind: 'decide',
  facts: { otherSigner: 'Rspamd' },
  reason:
    'it filters content, which mailc does not do, and with keys in config/rspamd/dkim it is also what signed (DKIM)',
  instead:
    'Where Rspamd signed, bring its private key and selector to `domains.<name>.dkim.selectors`; where nothing signed, say so at `domains.<name>.unsigned`. For the filter keep a server in front.',
};
const none = needless('it was off');

/** Variables about what happens to mail: signing, filters, delivery. */
export const mailVariables: Readonly<Record<string, EnvVariableEntry>> = {
  ENABLE_OPENDKIM: {
    ...flag(oneOrZero, 'on', { on: fact({ dkim: true }), off: fact({ dkim: false }) }),
    unset: { verdict: needless('OpenDKIM signed, and signs here') },
  },
  ENABLE_RSPAMD: flag(oneOrZero, 'off', { on: rspamdSigns, off: none }),
  ENABLE_OPENDMARC: undone(oneOrZero, 'on', 'checking-others'),
  ENABLE_POLICYD_SPF: undone(oneOrZero, 'on', 'checking-others'),
  ENABLE_AMAVIS: undone(oneOrZero, 'on', 'content-filter'),
  ENABLE_CLAMAV: undone(oneOrZero, 'off', 'content-filter'),
  ENABLE_SPAMASSASSIN: undone(oneOrZero, 'off', 'content-filter'),
  ENABLE_SPAMASSASSIN_KAM: detail('ENABLE_SPAMASSASSIN', '0'),
  ENABLE_POSTGREY: undone(oneOrZero, 'off', 'policy-service'),
  ENABLE_DNSBL: flag(oneOrZero, 'off', {
    on: lost(
      'each block list has its own terms of use',
      'Name the lists that you accept, such as `dnsbl: [zen.spamhaus.org]`.',
    ),
    off: none,
  }),
  POSTSCREEN_ACTION: choice('enforce', {
    enforce: needless('postscreen has a line of its own'),
    drop: needless('postscreen has a line of its own'),
    ignore: needless('postscreen has a line of its own'),
  }),
  ENABLE_SRS: undone(oneOrZero, 'off', 'sender-rewriting'),
  ENABLE_MANAGESIEVE: undone(oneOrZero, 'off', 'sieve'),
  ENABLE_MTA_STS: undone(oneOrZero, 'off', 'mta-sts-of-others'),
  ENABLE_FETCHMAIL: undone(oneOrZero, 'off', 'fetching-mail'),
  ENABLE_GETMAIL: undone(oneOrZero, 'off', 'fetching-mail'),
  POSTFIX_REJECT_UNKNOWN_CLIENT_HOSTNAME: flag(oneOrZero, 'off', {
    on: lost('mailc refuses no client for a missing name', 'Nothing: many honest servers have none.'),
    off: none,
  }),
  ENABLE_POSTFIX_VIRTUAL_TRANSPORT: undone(oneOrZero, 'off', 'routing-by-recipient'),
  POSTFIX_DAGENT: choice(
    'lmtp:unix:/var/run/dovecot/lmtp',
    {
      'lmtp:unix:/var/run/dovecot/lmtp': needless('mail is delivered to Dovecot by LMTP'),
      'lmtp:unix:private/dovecot-lmtp': needless('mail is delivered to Dovecot by LMTP'),
    },
    lost('mail is delivered to the Dovecot beside Postfix', 'Nothing, or deliver elsewhere with aliases.'),
  ),
  DOVECOT_MAILBOX_FORMAT: choice('maildir', {
    maildir: needless('mailboxes are Maildirs'),
    sdbox: lost('mailboxes are Maildirs', 'Convert the mailboxes with `doveadm sync` first.'),
    mdbox: lost('mailboxes are Maildirs', 'Convert the mailboxes with `doveadm sync` first.'),
  }),
  DOVECOT_ENABLE_INBOX_SHARING: undone(oneOrZero, 'off', 'shared-folders'),
  DOVECOT_NAMESPACE_SEPARATOR: always(
    different(
      'folders may have been written with another separator',
      'Nothing: mail programs learn the separator from the server.',
    ),
  ),
  SPAM_SUBJECT: detail('the filters'),
  SA_SPAM_SUBJECT: detail('ENABLE_SPAMASSASSIN'),
  MOVE_SPAM_TO_JUNK: detail('the filters', '1'),
  MARK_SPAM_AS_READ: detail('the filters', '0'),
  SPAMASSASSIN_SPAM_TO_INBOX: detail('ENABLE_SPAMASSASSIN', '1'),
  SA_TAG: detail('ENABLE_SPAMASSASSIN', '2.0'),
  SA_TAG2: detail('ENABLE_SPAMASSASSIN', '6.31'),
  SA_KILL: detail('ENABLE_SPAMASSASSIN', '10.0'),
  SA_SHORTCIRCUIT_BAYES_SPAM: detail('ENABLE_SPAMASSASSIN', '1'),
  SA_SHORTCIRCUIT_BAYES_HAM: detail('ENABLE_SPAMASSASSIN', '1'),
  AMAVIS_LOGLEVEL: detail('ENABLE_AMAVIS', '0'),
  CLAMAV_MESSAGE_SIZE_LIMIT: detail('ENABLE_CLAMAV', '25M'),
  VIRUSMAILS_DELETE_DELAY: detail('ENABLE_AMAVIS', '7'),
  ENABLE_RSPAMD_REDIS: detail('ENABLE_RSPAMD'),
  RSPAMD_LEARN: detail('ENABLE_RSPAMD', '0'),
  RSPAMD_CHECK_AUTHENTICATED: detail('ENABLE_RSPAMD', '0'),
  RSPAMD_GREYLISTING: detail('ENABLE_RSPAMD', '0'),
  RSPAMD_HFILTER: detail('ENABLE_RSPAMD', '1'),
  RSPAMD_HFILTER_HOSTNAME_UNKNOWN_SCORE: detail('ENABLE_RSPAMD', '6'),
  RSPAMD_NEURAL: detail('ENABLE_RSPAMD', '0'),
  POSTGREY_DELAY: detail('ENABLE_POSTGREY', '300'),
  POSTGREY_MAX_AGE: detail('ENABLE_POSTGREY', '35'),
  POSTGREY_TEXT: detail('ENABLE_POSTGREY', 'Delayed by Postgrey'),
  POSTGREY_AUTO_WHITELIST_CLIENTS: detail('ENABLE_POSTGREY', '5'),
  FETCHMAIL_POLL: detail('ENABLE_FETCHMAIL', '300'),
  FETCHMAIL_PARALLEL: detail('ENABLE_FETCHMAIL', '0'),
  GETMAIL_POLL: detail('ENABLE_GETMAIL', '5'),
  SRS_SENDER_CLASSES: detail('ENABLE_SRS', 'envelope_sender'),
  SRS_EXCLUDE_DOMAINS: detail('ENABLE_SRS'),
  SRS_DOMAINNAME: detail('ENABLE_SRS'),
  SRS_SECRET: { ...detail('ENABLE_SRS'), secret: true },
  LDAP_BIND_PW: { default: '', secret: true, otherwise: notDoneVerdict('directories') },
};
