import type { Owner } from './ownership.ts';

const network: Owner = { field: 'trusted' };
const certificate: Owner = { field: 'tls.certificate' };
const layout: Owner = { reason: 'the images decide where files are and who owns them' };
const relaying: Owner = { reason: 'it can make the server relay for strangers' };
const encryption: Owner = { field: 'tls' };

/** Parameters that mailc leaves at Postfix's default, and that would undo what mail.yaml promises. */
export const guardedPostfixParameters: ReadonlyMap<string, Owner> = new Map<string, Owner>([
  ['mydomain', { field: 'hostname' }],
  ['mynetworks_style', network],
  ['proxy_interfaces', network],
  ['smtpd_authorized_xclient_hosts', { reason: 'it lets a client claim any address' }],
  ['smtpd_authorized_xforward_hosts', { reason: 'it lets a client claim any address' }],
  ['smtpd_upstream_proxy_protocol', { reason: 'it lets a client claim any address' }],
  ['allow_untrusted_routing', relaying],
  ['relay_recipient_maps', relaying],
  ['permit_mx_backup_networks', relaying],
  ['smtpd_reject_unlisted_recipient', { reason: 'mail for nobody is refused, not bounced' }],
  ['smtpd_relay_before_recipient_restrictions', relaying],
  ['smtpd_null_access_lookup_key', { reason: 'a lookup table relies on it' }],
  ['unknown_local_recipient_reject_code', { reason: 'mail for nobody is refused, not bounced' }],
  ['unknown_virtual_mailbox_reject_code', { reason: 'mail for nobody is refused, not bounced' }],
  ['unknown_virtual_alias_reject_code', { reason: 'mail for nobody is refused, not bounced' }],
  ['relay_domains_reject_code', relaying],
  ['milter_connect_macros', { reason: 'what the signing script decides by' }],
  ['soft_bounce', { reason: 'it turns every refusal into a delay' }],
  ['virtual_mailbox_base', { reason: 'Dovecot keeps the mailboxes' }],
  ['smtpd_use_tls', encryption],
  ['smtpd_enforce_tls', encryption],
  ['smtp_use_tls', encryption],
  ['smtp_enforce_tls', encryption],
  ['smtpd_tls_cert_file', certificate],
  ['smtpd_tls_key_file', certificate],
  ['smtpd_tls_eccert_file', certificate],
  ['smtpd_tls_eckey_file', certificate],
  ['smtpd_tls_dcert_file', certificate],
  ['smtpd_tls_dkey_file', certificate],
  ['tls_server_sni_maps', certificate],
  ['smtpd_sasl_exceptions_networks', { field: 'auth' }],
  ['smtpd_sasl_tls_security_options', { field: 'auth' }],
  ['smtpd_sasl_local_domain', { reason: 'the login is the whole address' }],
  ['config_directory', layout],
  ['daemon_directory', layout],
  ['command_directory', layout],
  ['data_directory', layout],
  ['queue_directory', layout],
  ['shlib_directory', layout],
  ['mail_owner', layout],
  ['setgid_group', layout],
  ['default_privs', layout],
  ['import_environment', layout],
  ['export_environment', layout],
  ['master_service_disable', { field: 'services' }],
]);
