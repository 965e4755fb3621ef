import type { ResolvedSpec } from '../../../../schema/resolved-spec.ts';
import type { Alert } from '../../../model/kubernetes-monitoring.ts';
import { grown, rate, scoped } from './scoped.ts';
import { smtpProbe } from './smtp-probe.ts';

/** Whether mail can come in as it should. */
export const intakeAlerts = (resolved: ResolvedSpec): readonly Alert[] => [
  {
    alert: 'PostfixQueueDiskFilling',
    expr: `${scoped('postfix_queue_disk_free_bytes')} / ${scoped('postfix_queue_disk_size_bytes')} < 0.15`,
    for: '10m',
    severity: 'warning',
    summary: "The queue's volume is nearly full.",
    description: '{{ $value | humanizePercentage }} of the volume of pod {{ $labels.pod }} is free.',
    runbook:
      'See why mail waits ("postqueue -p"), or enlarge the claim: kubernetes.queue.size in mail.yaml, and the claims that are there.',
  },
  {
    alert: 'PostfixStorageFull',
    expr: `${grown('postfix_storage_rejected_total', '10m')} > 0`,
    for: '1m',
    severity: 'critical',
    summary: "Mail is refused because the queue's volume is full.",
    description: 'Pod {{ $labels.pod }} answers 452 4.3.1 to clients: its queue has no room.',
    runbook: 'Enlarge the claim of this pod now, then see why mail waits ("postqueue -p").',
  },
  {
    alert: 'PostfixManyRejected',
    expr: `${rate('postfix_rejected_total', '15m')} > 0.2\nand\n${rate('postfix_rejected_total', '15m')} > ${rate('postfix_accepted_total', '15m')}`,
    for: '10m',
    severity: 'warning',
    summary: 'More is refused than accepted.',
    description: '{{ $value | humanize }} commands a second are refused, more than messages are accepted.',
    runbook:
      'Lines with "reject:" in the log of the container postfix name the client and the reason: an application with a wrong sender, a namespace without the label, or an attack.',
  },
  ...ofLogins(resolved),
  ...ofSigning(resolved),
  ...ofCertificate(resolved),
];

function ofLogins({ features }: ResolvedSpec): readonly Alert[] {
  if (!features.has('mailboxes')) return [];
  return [
    {
      alert: 'PostfixManyFailedLogins',
      expr: `${rate('postfix_smtpd_login_failures_total', '10m')} > 0.5`,
      for: '10m',
      severity: 'warning',
      summary: 'Many logins fail.',
      description: '{{ $value | humanize }} logins a second fail: somebody may be guessing passwords.',
      runbook:
        'Lines with "SASL" and "authentication failed" in the log of the container postfix name the client and the login.',
    },
  ];
}

function ofSigning({ features }: ResolvedSpec): readonly Alert[] {
  if (!features.has('dkim')) return [];
  return [
    {
      alert: 'PostfixSignerFails',
      expr: `${grown('postfix_milter_failures_total', '10m')} > 0`,
      for: '5m',
      severity: 'critical',
      summary: 'Mail cannot be signed.',
      description:
        'Postfix in pod {{ $labels.pod }} cannot talk to OpenDKIM: clients are asked to come again later.',
      runbook:
        'kubectl logs of the container opendkim: a key that is missing from the Secret, or not readable, is named there.',
    },
  ];
}

function ofCertificate(resolved: ResolvedSpec): readonly Alert[] {
  if (smtpProbe(resolved).tls === 'none') return [];
  return [
    {
      alert: 'PostfixCertificateExpires',
      expr: `${scoped('postfix_certificate_expiry_timestamp_seconds')} - time() < 14 * 24 * 60 * 60`,
      for: '1h',
      severity: 'warning',
      summary: 'The certificate runs out.',
      description:
        'The certificate that pod {{ $labels.pod }} shows to clients is valid for another {{ $value | humanizeDuration }}.',
      runbook:
        'Renew the Secret with the certificate (with cert-manager: see why it did not). The pods take it over by themselves.',
    },
  ];
}
