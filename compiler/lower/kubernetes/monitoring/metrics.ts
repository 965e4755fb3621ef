/**
 * The metrics of the image `metrics`, which alerts and the dashboard may name. `images/metrics/postfix.mtail` says what
 * each of them counts.
 */
export type Metric =
  | 'postfix_up'
  | 'postfix_smtp_up'
  | 'postfix_sample_timestamp_seconds'
  | 'postfix_queue_messages'
  | 'postfix_queue_size_bytes'
  | 'postfix_queue_oldest_seconds'
  | 'postfix_queue_disk_free_bytes'
  | 'postfix_queue_disk_size_bytes'
  | 'postfix_certificate_expiry_timestamp_seconds'
  | 'postfix_log_lines_total'
  | 'postfix_fatal_total'
  | 'postfix_smtpd_connects_total'
  | 'postfix_accepted_total'
  | 'postfix_rejected_total'
  | 'postfix_rejected_temporarily_total'
  | 'postfix_storage_rejected_total'
  | 'postfix_smtpd_login_failures_total'
  | 'postfix_smtpd_tls_failures_total'
  | 'postfix_milter_failures_total'
  | 'postfix_delivered_total'
  | 'postfix_handed_over_total'
  | 'postfix_deferred_total'
  | 'postfix_bounced_total'
  | 'postfix_expired_total'
  | 'postfix_removed_total'
  | 'postfix_smtp_connect_failures_total'
  | 'postfix_smtp_tls_connections_total'
  | 'postfix_smtp_tls_failures_total'
  | 'postfix_smtp_login_failures_total'
  /** The buckets of a histogram. */
  | 'postfix_delivery_delay_seconds_bucket';
