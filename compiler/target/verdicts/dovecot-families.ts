import type { Owner } from '../ownership.ts';

const because = (reason: string): Owner => ({ reason, refused: true });

const layout: Owner = because('the images decide where files are and who owns them');
const claims: Owner = because('it lets a client claim any address, or log in without TLS');
const spying: Owner = because('it writes mail and passwords of users into files');
const accounts: Owner = { field: 'domains.<name>.mailboxes' };
const maildir: Owner = because('mailboxes are Maildir folders of the container');
const plugins: Owner = because('the plugin for it is not loaded');
const http: Owner = because('no service of Dovecot speaks HTTP');
const measured: Owner = because('the metrics are made from the log');

/** Families of settings by the beginning or the end of their names; the first that fits counts. */
export const dovecotFamilies: readonly (readonly [RegExp, Owner])[] = [
  [/^dovecot_(config|storage)_version$/, { field: 'platform' }],
  [/trusted_networks$/, claims],
  [/rawlog_dir$/, spying],
  [/^auth_(debug|verbose)_passwords$/, spying],
  [/^(ssl|submission_ssl|doveadm_ssl)(_|$)|^verbose_ssl$/, { field: 'tls' }],
  [/^(auth_mechanisms|auth_allow_cleartext|disable_plaintext_auth)$/, { field: 'auth' }],
  [/^auth_/, because('logins are whole addresses with the passwords of mail.yaml')],
  [/^(passdb|userdb|passwd_file|ldap|sql|oauth2|lua|static)_?/, accounts],
  [/^quota/, { field: 'limits.mailboxSize' }],
  [/^(protocols|listen)$/, { field: 'services' }],
  [/^lmtp_/, because('Postfix and Dovecot agree on how mail is handed over')],
  [/^(login_greeting|postmaster_address)$/, { field: 'hostname' }],
  [/^shutdown_clients$/, because('a renewed certificate must not cost a connection')],
  [/^hostname$/, { field: 'hostname' }],
  [/^recipient_delimiter$/, because('only the addresses of mail.yaml exist')],
  [/_password$/, because('a secret does not belong into mail.yaml')],
  [
    /^(service|unix_listener|inet_listener|fifo_listener|namespace|mailbox_(name|auto|special_use|list_layout|directory))_?/,
    layout,
  ],
  [
    /^mail_(location|driver|path|home|temp_dir|uid|gid|chroot|inbox_path|index_path|control_path|privileged_group|access_groups|plugins|plugin_dir)$/,
    layout,
  ],
  [
    /^(base_dir|state_dir|instance_name|import_environment|valid_chroot_dirs|(first|last)_valid_[ug]id)$/,
    layout,
  ],
  [/^default_(internal|login)_(user|group)$/, layout],
  [/^(log_path|info_log_path|debug_log_path)$/, because('containers log to stdout')],
  [/^verbose_proctitle$/, because('a list of processes says who does what')],
  [/^(imapc|pop3c|mbox|mdbox|sdbox|fs|dict|redis|compress|crypt|dsync)_/, maildir],
  [/^mail_(alt|cache|index_private|volatile|ext_attachment)_(path|check|hash|min_size)$/, maildir],
  [/^mail(box_comment|box_subscriptions_filename|_attribute_dict)$/, maildir],
  [/^mailbox_(root_directory_name|list_(index_prefix|lost_mailbox_prefix|.*_escape_char))$/, maildir],
  [/^http_(client|server)_/, http],
  [/^(metric|event_exporter|old_stats)_|^stats_/, measured],
  [/^submission_/, because('Postfix takes mail at the submission ports')],
  [/^(execute|textcat|trash|last_login|lazy_expunge|mail_log_(events|fields|cached_only))/, plugins],
  [
    /^(virtual_max_open|language|notify|acl|fts|push_notification|pop3_migration|mail_compress|charset)/,
    plugins,
  ],
  [/^imap_(urlauth_|metadata$|hibernate_)/, because('the service for it does not run')],
  [/^doveadm_/, because('doveadm is used within the container only')],
  [/^(login_(proxy_|source_ips)|haproxy_|imap_compress_on_proxy)/, because('no proxy stands between')],
  [/^(libexec_dir|login_plugin|sendmail_path|dns_client_|login_socket_path|login_access_sockets)/, layout],
  [/^(config_cache_size|version_ignore)/, layout],
  [/^(syslog_facility|log_timestamp)$/, because('containers log to stdout')],
  [/^master_user_separator$/, accounts],
];
