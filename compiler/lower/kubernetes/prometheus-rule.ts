import type { Alert, MonitoringParts } from '../../model/kubernetes-monitoring.ts';
import type { PrometheusRule, Rule } from '../../model/kubernetes-operator.ts';
import type { Field } from '../../model/kubernetes-tree.ts';
import { extended, labels, named, namespace, text } from './expressions.ts';
import { metadata } from './metadata.ts';

/** The alerts, for the pods of this release in its namespace only. */
export const prometheusRule = ({ alerts }: MonitoringParts): PrometheusRule => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: { ...metadata(), labels: extended(labels('object'), 'monitoring.labels') },
  spec: { groups: [{ name: 'mailc', rules: alerts.map(rule) }] },
});

const rule = ({ alert, expr, for: duration, severity, summary, description, runbook }: Alert): Rule => ({
  alert,
  expr: ofRelease(expr),
  for: duration,
  labels: { severity },
  annotations: {
    summary: ofRelease(summary),
    description: ofRelease(description),
    runbook: ofRelease(runbook),
  },
});

/** Puts the release's namespace and name where the text wants them. */
function ofRelease(words: string): Field<string> {
  const parts = words
    .split(/(%NAMESPACE%|%NAME%)/)
    .filter((part) => part !== '')
    .map((part) => (part === '%NAMESPACE%' ? namespace : part === '%NAME%' ? named() : part));
  return parts.every((part) => typeof part === 'string') ? words : text(...parts);
}
