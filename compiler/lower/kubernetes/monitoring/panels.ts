import type { Metric } from './metrics.ts';

/** One picture of the dashboard. */
export interface Panel {
  readonly title: string;
  readonly description: string;
  /** A number now, or a line over time. */
  readonly kind: 'stat' | 'timeseries';
  /** Grafana's name of a unit. */
  readonly unit: 'short' | 's' | 'bytes' | 'ops' | 'percentunit';
  readonly lines: readonly { readonly expr: string; readonly legend: string }[];
}

const WHERE = 'namespace="$namespace",job="$job",pod=~"$pod"';
const of = (metric: Metric | 'up', more = ''): string => `${metric}{${WHERE}${more}}`;
const sum = (series: string, by?: string): string =>
  `sum ${by === undefined ? '' : `by (${by}) `}(${series})`;
const perSecond = (metric: Metric, by?: string): string => sum(`rate(${of(metric)}[$__rate_interval])`, by);
const quantile = (share: number): string =>
  `histogram_quantile(${share}, ${perSecond('postfix_delivery_delay_seconds_bucket', 'le')})`;

/** What the dashboard shows, in its order. */
export const PANELS: readonly Panel[] = [
  {
    title: 'Pods that answer',
    description: 'Pods whose SMTP server greets, and pods whose metrics can be read.',
    kind: 'stat',
    unit: 'short',
    lines: [
      { expr: sum(of('postfix_smtp_up')), legend: 'greet' },
      { expr: sum(of('up')), legend: 'are seen' },
    ],
  },
  {
    title: 'Messages in the queue',
    description: 'All queues of all pods.',
    kind: 'stat',
    unit: 'short',
    lines: [{ expr: sum(of('postfix_queue_messages')), legend: 'messages' }],
  },
  {
    title: 'Oldest deferred message',
    description: 'How long the oldest message has waited that could not be delivered yet.',
    kind: 'stat',
    unit: 's',
    lines: [{ expr: `max(${of('postfix_queue_oldest_seconds', ',queue="deferred"')})`, legend: 'age' }],
  },
  {
    title: 'Certificate',
    description: 'How long the certificate is valid that clients are shown; empty where there is none.',
    kind: 'stat',
    unit: 's',
    lines: [{ expr: `min(${of('postfix_certificate_expiry_timestamp_seconds')}) - time()`, legend: 'left' }],
  },
  {
    title: 'Queues',
    description:
      'Messages by queue: active and incoming are under way, deferred waits, hold is held back by hand.',
    kind: 'timeseries',
    unit: 'short',
    lines: [{ expr: sum(of('postfix_queue_messages'), 'queue'), legend: '{{queue}}' }],
  },
  {
    title: 'Queue by pod',
    description: 'Messages in all queues of each pod.',
    kind: 'timeseries',
    unit: 'short',
    lines: [{ expr: sum(of('postfix_queue_messages'), 'pod'), legend: '{{pod}}' }],
  },
  {
    title: 'Age',
    description: 'How long the oldest message of each queue has been there.',
    kind: 'timeseries',
    unit: 's',
    lines: [{ expr: `max by (queue) (${of('postfix_queue_oldest_seconds')})`, legend: '{{queue}}' }],
  },
  {
    title: 'Mail in',
    description: 'Messages accepted, and commands refused for good and for now, a second.',
    kind: 'timeseries',
    unit: 'ops',
    lines: [
      { expr: perSecond('postfix_accepted_total'), legend: 'accepted' },
      { expr: perSecond('postfix_rejected_total'), legend: 'rejected' },
      { expr: perSecond('postfix_rejected_temporarily_total'), legend: 'rejected for now' },
      { expr: perSecond('postfix_storage_rejected_total'), legend: 'no room' },
      { expr: perSecond('postfix_smtpd_connects_total'), legend: 'connections' },
    ],
  },
  {
    title: 'Mail out',
    description:
      'Recipients a second: delivered, handed over by pods that stop, to be tried again, refused for good; messages given up and done with.',
    kind: 'timeseries',
    unit: 'ops',
    lines: [
      { expr: perSecond('postfix_delivered_total'), legend: 'delivered' },
      { expr: perSecond('postfix_handed_over_total'), legend: 'handed over' },
      { expr: perSecond('postfix_deferred_total'), legend: 'deferred' },
      { expr: perSecond('postfix_bounced_total'), legend: 'bounced' },
      { expr: perSecond('postfix_expired_total'), legend: 'expired' },
      { expr: perSecond('postfix_removed_total'), legend: 'messages done with' },
    ],
  },
  {
    title: 'Delay',
    description: 'From the arrival of a message to its delivery, of those delivered.',
    kind: 'timeseries',
    unit: 's',
    lines: [
      { expr: quantile(0.5), legend: 'half are faster' },
      { expr: quantile(0.95), legend: '95 of 100 are faster' },
    ],
  },
  {
    title: 'TLS',
    description:
      'Sessions with other servers by how their certificate was found, and failures on both sides.',
    kind: 'timeseries',
    unit: 'ops',
    lines: [
      { expr: perSecond('postfix_smtp_tls_connections_total', 'trust'), legend: 'to others: {{trust}}' },
      { expr: perSecond('postfix_smtp_tls_failures_total'), legend: 'to others: failed' },
      { expr: perSecond('postfix_smtpd_tls_failures_total'), legend: 'from clients: failed' },
    ],
  },
  {
    title: 'Failures',
    description: 'Logins, connections, signing and processes that failed, a second.',
    kind: 'timeseries',
    unit: 'ops',
    lines: [
      { expr: perSecond('postfix_smtp_login_failures_total'), legend: 'logins at other servers' },
      { expr: perSecond('postfix_smtpd_login_failures_total'), legend: 'logins of clients' },
      { expr: perSecond('postfix_smtp_connect_failures_total'), legend: 'connections to other servers' },
      { expr: perSecond('postfix_milter_failures_total'), legend: 'signing' },
      { expr: perSecond('postfix_fatal_total'), legend: 'processes' },
    ],
  },
  {
    title: 'Disk of the queue',
    description: 'Free share of the file system.',
    kind: 'timeseries',
    unit: 'percentunit',
    lines: [
      {
        expr: `${of('postfix_queue_disk_free_bytes')} / ${of('postfix_queue_disk_size_bytes')}`,
        legend: '{{pod}}',
      },
    ],
  },
  {
    title: 'Size of the queue',
    description: 'Bytes of the messages in each pod.',
    kind: 'timeseries',
    unit: 'bytes',
    lines: [{ expr: sum(of('postfix_queue_size_bytes'), 'pod'), legend: '{{pod}}' }],
  },
  {
    title: 'Exporter',
    description:
      'Seconds since the exporter last looked, whether Postfix answered it, and log lines a second.',
    kind: 'timeseries',
    unit: 'short',
    lines: [
      { expr: `time() - ${of('postfix_sample_timestamp_seconds')}`, legend: '{{pod}}: seconds ago' },
      { expr: of('postfix_up'), legend: '{{pod}}: answered' },
      { expr: perSecond('postfix_log_lines_total', 'pod'), legend: '{{pod}}: lines' },
    ],
  },
];
