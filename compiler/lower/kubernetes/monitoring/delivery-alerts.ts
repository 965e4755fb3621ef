import type { ResolvedSpec } from '../../../../schema/resolved-spec.ts';
import type { Alert } from '../../../model/kubernetes-monitoring.ts';
import { grown, rate, scoped } from './scoped.ts';

const HOUR = 60 * 60;

/** Whether mail gets through. */
export function deliveryAlerts({ kubernetes, outbound }: ResolvedSpec): readonly Alert[] {
  const { queue = 0, bouncesPerSecond = 0 } = kubernetes.monitoring ?? {};
  // One upstream takes everything, so nothing has to wait for long; among the servers of the world some are always down.
  const oldest = outbound.relay === undefined ? 24 * HOUR : 4 * HOUR;
  return [
    {
      alert: 'PostfixRelayHighQueue',
      expr: `sum by (namespace, pod) (${scoped('postfix_queue_messages')}) > ${queue}`,
      for: '10m',
      severity: 'warning',
      summary: 'Many messages wait.',
      description: `{{ $value }} messages are in the queue of pod {{ $labels.pod }}, more than ${queue} for ten minutes.`,
      runbook:
        'kubectl exec into the container postfix: "postqueue -p" lists them with the reason of each. When the servers they wait for are back, "postqueue -f" tries all of them at once.',
    },
    {
      alert: 'PostfixRelayHighBounceRate',
      expr: `${rate('postfix_bounced_total', '5m')} + ${rate('postfix_expired_total', '5m')} > ${bouncesPerSecond}`,
      for: '5m',
      severity: 'warning',
      summary: 'Much mail comes back.',
      description: `{{ $value | humanize }} recipients a second are refused for good by the next server, more than ${bouncesPerSecond}.`,
      runbook:
        'Lines with "status=bounced" in the log of the container postfix have the next server\'s own words. One sender with bad addresses: talk to that application. All of them: the next server distrusts this system (its address, its domain, its signature).',
    },
    {
      alert: 'PostfixNothingDelivered',
      expr: `sum by (namespace, pod) (${scoped('postfix_queue_messages', 'queue=~"incoming|active|deferred"')}) > 5\nand\n${grown('postfix_delivered_total', '30m')} == 0`,
      for: '15m',
      severity: 'critical',
      summary: 'Mail waits and none is delivered.',
      description:
        '{{ $value }} messages wait in pod {{ $labels.pod }}, and for half an hour not one was delivered.',
      runbook:
        '"postqueue -p" in the container postfix gives the reason. A connection that fails: the network policy for egress, the firewall, or the next server itself. A refusal: see what it says.',
    },
    {
      alert: 'PostfixDeferredTooOld',
      expr: `max by (namespace, pod) (${scoped('postfix_queue_oldest_seconds', 'queue="deferred"')}) > ${oldest}`,
      for: '15m',
      severity: 'warning',
      summary: 'A message has waited for long.',
      description: `The oldest message that pod {{ $labels.pod }} cannot deliver came {{ $value | humanizeDuration }} ago. It goes back to its sender after five days.`,
      runbook:
        '"postqueue -p" in the container postfix: the reason is below each message. "postsuper -d ID" removes one that will never be taken.',
    },
    {
      alert: 'PostfixOutboundTlsFails',
      expr: `${grown('postfix_smtp_tls_failures_total', '15m')} > 3`,
      for: '5m',
      severity: 'warning',
      summary: 'Deliveries fail for want of TLS.',
      description:
        'Pod {{ $labels.pod }} could not deliver {{ $value | humanize }} times in a quarter of an hour: the next server offers no TLS, or its certificate does not prove its name.',
      runbook:
        'The reason stands in the log of the container postfix after "status=deferred". Never lower the level to get mail through: see first who answers there.',
    },
    {
      alert: 'PostfixUpstreamLoginFails',
      expr: `${grown('postfix_smtp_login_failures_total', '15m')} > 0`,
      for: '5m',
      severity: 'critical',
      summary: 'The upstream server refuses the login.',
      description:
        'Pod {{ $labels.pod }} failed to log in {{ $value | humanize }} times in a quarter of an hour: mail waits.',
      runbook:
        'Was the password changed or withdrawn at the provider? Put the new one into the Secret: the pods take it over by themselves within a minute or two.',
    },
  ];
}
