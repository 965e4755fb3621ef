import type { ResolvedSpec } from '../../../../schema/resolved-spec.ts';
import type { Alert } from '../../../model/kubernetes-monitoring.ts';
import { grown, scoped } from './scoped.ts';

/** Whether Postfix runs, answers, and is seen to. */
export function reachabilityAlerts({ kubernetes }: ResolvedSpec): readonly Alert[] {
  // A pod that drains refuses clients, as it must, for as long as that may take.
  const draining = Math.ceil(kubernetes.drainSeconds / 60);
  return [
    {
      alert: 'PostfixRelayDown',
      expr: [
        `${scoped('postfix_smtp_up')} == 0`,
        `${scoped('postfix_up')} == 0`,
        `${scoped('up')} == 0`,
        `time() - ${scoped('postfix_sample_timestamp_seconds')} > 300`,
        `absent(${scoped('postfix_smtp_up')})`,
      ].join('\nor\n'),
      for: `${draining + 1}m`,
      severity: 'critical',
      summary: 'Postfix does not answer.',
      description:
        '{{ if $labels.pod }}Pod {{ $labels.pod }}{{ else }}No pod of %NAME%{{ end }} in the namespace %NAMESPACE% answers: its SMTP server does not greet, its queue cannot be listed, or its metrics cannot be read.',
      runbook:
        'kubectl -n %NAMESPACE% get pods: is one of them not ready, or restarted again and again? Its events (kubectl describe pod) and the log of the container postfix say why. Clients meet the other pods meanwhile; mail that waits stays on the claim.',
    },
    {
      alert: 'PostfixLogNotRead',
      expr: `${scoped('postfix_up')} == 1\nand on (namespace, pod)\n${grown('postfix_log_lines_total', '15m')} == 0`,
      for: '5m',
      severity: 'warning',
      summary: 'The exporter sees no log of Postfix.',
      description:
        'Postfix runs in pod {{ $labels.pod }}, but not one line of its log reached the exporter for a quarter of an hour, although each probe leaves two. Rates of bounces, deliveries and refusals are not to be trusted.',
      runbook:
        'kubectl logs of the container metrics, and kubectl exec into the container postfix: /run/mailc-log/postfix.log must grow. Deleting the pod starts both anew and loses no mail.',
    },
    {
      alert: 'PostfixProcessFails',
      expr: `${grown('postfix_fatal_total', '15m')} > 0`,
      for: '5m',
      severity: 'warning',
      summary: 'A process of Postfix gives up.',
      description:
        'Pod {{ $labels.pod }} logged "fatal" or "panic" {{ $value | humanize }} times in a quarter of an hour.',
      runbook:
        'kubectl logs of the container postfix, and look for "fatal:" and "panic:": the line names the process and what it missed.',
    },
  ];
}
