/** What a restriction takes after its name. */
type Takes = 'nothing' | 'table' | 'name';

const plain = [
  'defer',
  'defer_if_permit',
  'defer_if_reject',
  'permit',
  'permit_auth_destination',
  'permit_inet_interfaces',
  'permit_mynetworks',
  'permit_sasl_authenticated',
  'permit_tls_all_clientcerts',
  'permit_tls_clientcerts',
  'reject',
  'reject_invalid_helo_hostname',
  'reject_multi_recipient_bounce',
  'reject_non_fqdn_helo_hostname',
  'reject_non_fqdn_recipient',
  'reject_non_fqdn_sender',
  'reject_plaintext_session',
  'reject_unauth_destination',
  'reject_unauth_pipelining',
  'reject_unknown_client_hostname',
  'reject_unknown_forward_client_hostname',
  'reject_unknown_helo_hostname',
  'reject_unknown_recipient_domain',
  'reject_unknown_reverse_client_hostname',
  'reject_unknown_sender_domain',
  'reject_unlisted_recipient',
  'reject_unlisted_sender',
  'warn_if_reject',
];

const withTable = [
  'check_ccert_access',
  'check_client_a_access',
  'check_client_access',
  'check_client_mx_access',
  'check_client_ns_access',
  'check_etrn_access',
  'check_helo_a_access',
  'check_helo_access',
  'check_helo_mx_access',
  'check_helo_ns_access',
  'check_recipient_access',
  'check_recipient_mx_access',
  'check_recipient_ns_access',
  'check_reverse_client_hostname_a_access',
  'check_reverse_client_hostname_access',
  'check_reverse_client_hostname_mx_access',
  'check_reverse_client_hostname_ns_access',
  'check_sasl_access',
  'check_sender_access',
  'check_sender_mx_access',
  'check_sender_ns_access',
];

const withName = [
  'check_policy_service',
  'permit_dnswl_client',
  'permit_rhswl_client',
  'reject_rbl_client',
  'reject_rhsbl_client',
  'reject_rhsbl_helo',
  'reject_rhsbl_recipient',
  'reject_rhsbl_reverse_client',
  'reject_rhsbl_sender',
  'sleep',
];

/** The access restrictions of Postfix (postconf(5), `smtpd_client_restrictions` and its like), with what each takes. */
export const restrictionWords: ReadonlyMap<string, Takes> = new Map<string, Takes>([
  ...plain.map((word): [string, Takes] => [word, 'nothing']),
  ...withTable.map((word): [string, Takes] => [word, 'table']),
  ...withName.map((word): [string, Takes] => [word, 'name']),
]);
