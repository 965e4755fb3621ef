import type { PostfixValue } from './postfix-value.ts';

/** Every main.cf parameter that mailc writes, in one configuration or another, with its type as postconf(5) gives it. */
export interface PostfixParameterKinds {
  readonly compatibility_level: 'text';
  readonly myhostname: 'text';
  readonly myorigin: 'reference';
  readonly mydestination: 'list';
  readonly mynetworks: 'list';
  readonly inet_interfaces: 'text';
  readonly inet_protocols: 'list';
  readonly smtpd_banner: 'text';
  readonly smtp_helo_name: 'reference';
  readonly append_dot_mydomain: 'boolean';
  readonly parent_domain_matches_subdomains: 'list';
  readonly recipient_delimiter: 'text';
  readonly smtputf8_enable: 'boolean';
  readonly local_header_rewrite_clients: 'list';

  readonly maillog_file: 'text';
  readonly meta_directory: 'text';
  readonly biff: 'boolean';
  readonly notify_classes: 'list';
  readonly bounce_notice_recipient: 'text';
  readonly '2bounce_notice_recipient': 'text';
  readonly delay_notice_recipient: 'text';
  readonly error_notice_recipient: 'text';
  readonly enable_long_queue_ids: 'boolean';
  readonly service_throttle_time: 'seconds';
  readonly queue_run_delay: 'seconds';
  readonly minimal_backoff_time: 'seconds';

  readonly virtual_mailbox_domains: 'list';
  readonly virtual_mailbox_maps: 'list';
  readonly virtual_alias_domains: 'list';
  readonly virtual_alias_maps: 'list';
  readonly virtual_alias_expansion_limit: 'integer';
  readonly virtual_transport: 'text';
  readonly lmtp_line_length_limit: 'integer';
  readonly virtual_mailbox_limit: 'bytes';
  readonly mailbox_size_limit: 'bytes';
  readonly message_size_limit: 'bytes';
  readonly local_transport: 'text';
  readonly local_recipient_maps: 'list';
  readonly alias_maps: 'list';
  readonly alias_database: 'list';
  readonly relay_domains: 'list';
  readonly fast_flush_domains: 'list';
  readonly transport_maps: 'list';
  readonly show_user_unknown_table_name: 'boolean';

  readonly smtpd_relay_restrictions: 'restrictions';
  readonly smtpd_recipient_restrictions: 'restrictions';
  readonly smtpd_data_restrictions: 'restrictions';
  readonly smtpd_end_of_data_restrictions: 'restrictions';
  readonly smtpd_etrn_restrictions: 'restrictions';
  readonly smtpd_sender_restrictions: 'restrictions';
  readonly smtpd_delay_reject: 'boolean';
  readonly smtpd_restriction_classes: 'list';
  readonly mailc_trusted_sender_restrictions: 'restrictions';
  readonly mailc_submission_sender_restrictions: 'restrictions';
  readonly mailc_submission_relay_restrictions: 'restrictions';
  readonly mailc_submission_recipient_restrictions: 'restrictions';
  readonly address_verify_map: 'text';
  readonly address_verify_poll_count: 'integer';
  readonly address_verify_poll_delay: 'seconds';
  readonly address_verify_negative_refresh_time: 'seconds';
  readonly unverified_recipient_reject_code: 'integer';
  readonly unverified_recipient_defer_code: 'integer';
  readonly unverified_sender_reject_code: 'integer';
  readonly unverified_sender_reject_reason: 'text';
  readonly smtpd_helo_required: 'boolean';
  readonly disable_vrfy_command: 'boolean';
  readonly smtpd_discard_ehlo_keywords: 'list';
  readonly smtpd_forbid_bare_newline: 'text';
  readonly smtpd_forbid_bare_newline_exclusions: 'list';
  readonly smtpd_forbid_unauth_pipelining: 'boolean';
  readonly cleanup_replace_stray_cr_lf: 'boolean';
  readonly hopcount_limit: 'integer';

  readonly smtpd_client_connection_rate_limit: 'integer';
  readonly smtpd_client_message_rate_limit: 'integer';
  readonly smtpd_client_recipient_rate_limit: 'integer';
  readonly smtpd_client_event_limit_exceptions: 'list';
  readonly anvil_rate_time_unit: 'seconds';
  readonly smtpd_recipient_limit: 'integer';

  readonly smtpd_sasl_auth_enable: 'boolean';
  readonly smtpd_sasl_type: 'text';
  readonly smtpd_sasl_path: 'text';
  readonly smtpd_sasl_security_options: 'list';
  readonly smtpd_sasl_mechanism_filter: 'list';
  readonly smtpd_sender_login_maps: 'list';
  readonly smtpd_tls_auth_only: 'boolean';

  readonly smtpd_tls_chain_files: 'list';
  readonly smtpd_tls_security_level: 'text';
  readonly smtpd_tls_wrappermode: 'boolean';
  readonly smtpd_tls_protocols: 'text';
  readonly smtpd_tls_mandatory_protocols: 'text';
  readonly smtpd_tls_ciphers: 'text';
  readonly smtpd_tls_mandatory_ciphers: 'text';
  readonly smtp_tls_mandatory_ciphers: 'text';
  readonly tls_high_cipherlist: 'text';
  readonly tls_preempt_cipherlist: 'boolean';
  readonly tls_ssl_options: 'list';
  readonly smtpd_tls_received_header: 'boolean';
  readonly smtpd_tls_loglevel: 'integer';
  readonly smtp_tls_security_level: 'text';
  readonly smtp_tls_policy_maps: 'list';
  readonly smtp_tls_protocols: 'text';
  readonly smtp_tls_mandatory_protocols: 'text';
  readonly smtp_tls_CAfile: 'text';
  readonly smtp_tls_loglevel: 'integer';
  readonly smtp_tls_wrappermode: 'boolean';
  readonly smtp_dns_support_level: 'text';

  readonly smtp_address_preference: 'text';
  readonly relayhost: 'text';
  readonly default_transport: 'text';
  readonly sender_dependent_default_transport_maps: 'list';
  readonly smtp_fallback_relay: 'list';

  readonly smtp_sasl_auth_enable: 'boolean';
  readonly smtp_sasl_password_maps: 'list';
  readonly smtp_sender_dependent_authentication: 'boolean';
  readonly smtp_sasl_mechanism_filter: 'list';
  readonly smtp_sasl_security_options: 'list';
  readonly smtp_sasl_tls_security_options: 'list';
  readonly smtp_sasl_tls_verified_security_options: 'list';
  readonly smtp_sasl_auth_soft_bounce: 'boolean';

  readonly masquerade_domains: 'list';
  readonly masquerade_classes: 'list';
  readonly masquerade_exceptions: 'list';

  readonly maximal_queue_lifetime: 'seconds';
  readonly bounce_queue_lifetime: 'seconds';

  readonly smtpd_milters: 'list';
  readonly smtpd_milter_maps: 'list';
  readonly non_smtpd_milters: 'list';
  readonly internal_mail_filter_classes: 'list';
  readonly milter_default_action: 'text';
  readonly milter_mail_macros: 'list';
  readonly milter_macro_defaults: 'list';
  readonly header_size_limit: 'bytes';
  readonly message_reject_characters: 'text';
  readonly smtp_line_length_limit: 'integer';
  readonly disable_mime_output_conversion: 'boolean';
  readonly milter_header_checks: 'list';
  readonly syslog_name: 'text';
}

/** Names of the parameters that mailc writes. */
export type PostfixParameterName = keyof PostfixParameterKinds;

/** A value of a parameter's type; any parameter may also have the value of another one. */
export type PostfixParameterValue<Name extends PostfixParameterName> = Extract<
  PostfixValue,
  { kind: PostfixParameterKinds[Name] | 'reference' }
>;
