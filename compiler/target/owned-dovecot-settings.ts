import { notDoneBySetting } from '../diagnostic/not-done.ts';
import type { Owner } from './ownership.ts';

const layout: Owner = {
  reason: 'the images decide where files are and who owns them',
};
const claims: Owner = {
  reason: 'it lets a client claim any address, or log in without TLS',
};
const spying: Owner = {
  reason: 'it writes mail and passwords of users into files',
};
const accounts: Owner = { field: 'domains.<name>.mailboxes' };

/** Families of settings by the beginning or the end of their names; the first that fits counts. */
const families: readonly (readonly [RegExp, Owner])[] = [
  [/^dovecot_(config|storage)_version$/, { field: 'platform' }],
  [/trusted_networks$/, claims],
  [/rawlog_dir$/, spying],
  [/^auth_(debug|verbose)_passwords$/, spying],
  [/^(ssl|submission_ssl|doveadm_ssl)(_|$)|^verbose_ssl$/, { field: 'tls' }],
  [/^(auth_mechanisms|auth_allow_cleartext|disable_plaintext_auth)$/, { field: 'auth' }],
  [/^auth_/, { reason: 'logins are whole addresses with the passwords of mail.yaml' }],
  [/^(passdb|userdb|passwd_file|ldap|sql|oauth2|lua|static)_?/, accounts],
  [/^quota/, { field: 'limits.mailboxSize' }],
  [/^(protocols|listen)$/, { field: 'services' }],
  [/^lmtp_/, { reason: 'Postfix and Dovecot agree on how mail is handed over' }],
  [/^(login_greeting|postmaster_address)$/, { field: 'hostname' }],
  [/^shutdown_clients$/, { reason: 'a renewed certificate must not cost a connection' }],
  [/^(hostname|login_greeting)$/, { field: 'hostname' }],
  [/^postmaster_address$/, { reason: 'every domain has its postmaster' }],
  [
    /^lmtp_(rcpt_check_quota|user_concurrency_limit)$/,
    { reason: 'Postfix paces the deliveries, and a full mailbox is refused at once' },
  ],
  [/^shutdown_clients$/, { reason: 'a renewed certificate must end no session' }],
  [/^recipient_delimiter$/, { reason: 'only the addresses of mail.yaml exist' }],
  [/_password$/, { reason: 'a secret does not belong into mail.yaml' }],
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
  [/^(log_path|info_log_path|debug_log_path)$/, { reason: 'containers log to stdout' }],
  [/^verbose_proctitle$/, { reason: 'a list of processes says who does what' }],
  [/^plugin$/, layout],
];

/** What decides a top-level Dovecot setting that `dovecot.settings` therefore may not; undefined for one that it may. */
export function ownerOfDovecotSetting(name: string): Owner | undefined {
  const topic = notDoneBySetting('dovecot', name);
  return families.find(([family]) => family.test(name))?.[1] ?? (topic && { reason: topic.reason });
}
