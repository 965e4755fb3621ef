/**
 * When an alert must fire, and when it must be silent although something of the kind happens. Values are promtool's, a
 * sample a minute; a series that is not named has the value of a system in order. `'absent'`: there is no such series.
 */
export interface AlertCase {
  readonly alert: string;
  readonly fires: Readonly<Record<string, string>>;
  readonly silent: Readonly<Record<string, string>>;
  /** When it has fired, in minutes; default 60. */
  readonly after?: number;
}

/** What a scrape of a system in order gives, by series; `{…}` are labels beside those of the scrape. */
export const IN_ORDER: Readonly<Record<string, string>> = {
  up: '1x120',
  postfix_up: '1x120',
  postfix_smtp_up: '1x120',
  postfix_sample_timestamp_seconds: '0+60x120',
  'postfix_queue_messages{queue="active"}': '2x120',
  'postfix_queue_messages{queue="deferred"}': '3x120',
  'postfix_queue_messages{queue="hold"}': '0x120',
  'postfix_queue_oldest_seconds{queue="deferred"}': '600x120',
  postfix_queue_disk_free_bytes: '900x120',
  postfix_queue_disk_size_bytes: '1000x120',
  'postfix_certificate_expiry_timestamp_seconds{server="smtp"}': '5184000x120',
  postfix_log_lines_total: '0+40x120',
  postfix_accepted_total: '0+60x120',
  postfix_delivered_total: '0+60x120',
  postfix_bounced_total: '0x120',
  postfix_expired_total: '0x120',
  postfix_rejected_total: '0x120',
  postfix_storage_rejected_total: '0x120',
  postfix_smtpd_login_failures_total: '0x120',
  postfix_milter_failures_total: '0x120',
  postfix_fatal_total: '0x120',
  postfix_smtp_tls_failures_total: '0x120',
  postfix_smtp_login_failures_total: '0x120',
};

const deferred = 'postfix_queue_messages{queue="deferred"}';
const oldest = 'postfix_queue_oldest_seconds{queue="deferred"}';
const expiry = 'postfix_certificate_expiry_timestamp_seconds{server="smtp"}';

/** What mail.yaml says of two of the alerts. */
export interface Thresholds {
  readonly queue: number;
  readonly bouncesPerSecond: number;
}

/** At least one case of each alert; several where it has several reasons. */
export const alertCases = ({ queue, bouncesPerSecond }: Thresholds): readonly AlertCase[] => [
  {
    alert: 'PostfixRelayDown',
    fires: { postfix_smtp_up: '0x120' },
    silent: { postfix_smtp_up: '1x59 0 1x60' },
  },
  { alert: 'PostfixRelayDown', fires: { postfix_up: '0x120' }, silent: { postfix_up: '1x59 0 1x60' } },
  { alert: 'PostfixRelayDown', fires: { up: '0x120' }, silent: { up: '1x59 0 1x60' } },
  {
    alert: 'PostfixRelayDown',
    fires: { postfix_sample_timestamp_seconds: '0+60x10 600x110' },
    silent: { postfix_sample_timestamp_seconds: '0+60x57 3420x60' },
  },
  {
    alert: 'PostfixRelayDown',
    fires: { up: 'absent', postfix_up: 'absent', postfix_smtp_up: 'absent' },
    silent: {},
  },
  {
    alert: 'PostfixLogNotRead',
    fires: { postfix_log_lines_total: '0+40x30 1200x90' },
    silent: { postfix_log_lines_total: '0+1x120' },
  },
  {
    alert: 'PostfixProcessFails',
    fires: { postfix_fatal_total: '0x50 1x70' },
    silent: { postfix_fatal_total: '0x10 1x110' },
  },
  {
    alert: 'PostfixRelayHighQueue',
    fires: { [deferred]: `${queue - 1}x120` },
    silent: { [deferred]: `${queue - 2}x120` },
  },
  {
    alert: 'PostfixRelayHighQueue',
    fires: { [deferred]: `${queue - 1}x120` },
    silent: { [deferred]: `0x55 ${5 * queue}x65` },
  },
  {
    alert: 'PostfixRelayHighBounceRate',
    fires: { postfix_bounced_total: `0+${72 * bouncesPerSecond}x120` },
    silent: { postfix_bounced_total: `0+${48 * bouncesPerSecond}x120` },
  },
  {
    alert: 'PostfixRelayHighBounceRate',
    fires: {
      postfix_bounced_total: `0+${36 * bouncesPerSecond}x120`,
      postfix_expired_total: `0+${36 * bouncesPerSecond}x120`,
    },
    silent: { postfix_bounced_total: `0+${36 * bouncesPerSecond}x120` },
  },
  {
    alert: 'PostfixNothingDelivered',
    fires: { [deferred]: '9x120', postfix_delivered_total: '0x120' },
    silent: { [deferred]: '9x120', postfix_delivered_total: '0x50 1x70' },
  },
  {
    alert: 'PostfixNothingDelivered',
    fires: { [deferred]: '9x120', postfix_delivered_total: '0x120' },
    silent: { [deferred]: '3x120', postfix_delivered_total: '0x120' },
  },
  { alert: 'PostfixDeferredTooOld', fires: { [oldest]: '86401x120' }, silent: { [oldest]: '14399x120' } },
  {
    alert: 'PostfixOutboundTlsFails',
    fires: { postfix_smtp_tls_failures_total: '0+1x120' },
    silent: { postfix_smtp_tls_failures_total: '0x50 1x70' },
  },
  {
    alert: 'PostfixUpstreamLoginFails',
    fires: { postfix_smtp_login_failures_total: '0x50 1x70' },
    silent: { postfix_smtp_login_failures_total: '0x10 1x110' },
  },
  {
    alert: 'PostfixQueueDiskFilling',
    fires: { postfix_queue_disk_free_bytes: '149x120' },
    silent: { postfix_queue_disk_free_bytes: '151x120' },
  },
  {
    alert: 'PostfixStorageFull',
    fires: { postfix_storage_rejected_total: '0x55 1x65' },
    silent: { postfix_storage_rejected_total: '0x10 1x110' },
  },
  {
    alert: 'PostfixManyRejected',
    fires: { postfix_rejected_total: '0+90x120' },
    silent: { postfix_rejected_total: '0+50x120' },
  },
  {
    alert: 'PostfixManyRejected',
    fires: { postfix_rejected_total: '0+90x120' },
    silent: { postfix_rejected_total: '0+6x120', postfix_accepted_total: '0x120' },
  },
  {
    alert: 'PostfixManyFailedLogins',
    fires: { postfix_smtpd_login_failures_total: '0+31x120' },
    silent: { postfix_smtpd_login_failures_total: '0+29x120' },
  },
  {
    alert: 'PostfixSignerFails',
    fires: { postfix_milter_failures_total: '0x53 1x67' },
    silent: { postfix_milter_failures_total: '0x10 1x110' },
  },
  // Fourteen days are 1209600 seconds; an hour has gone by when it is asked.
  {
    alert: 'PostfixCertificateExpires',
    fires: { [expiry]: '1209000x120' },
    silent: { [expiry]: '1220000x120' },
    after: 62,
  },
];
