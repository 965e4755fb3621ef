import { type Manifest, nameOf, ofKind } from '../manifest.ts';
import { podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Metrics are offered where they are wanted; what the Prometheus operator reads is there where the operator is. */
export const monitoring: Assertion = {
  id: 'monitoring',
  find: ({ manifests, profile: { resolved }, asked }) => {
    const { metrics, operator, namespace } = asked;
    const monitors = ofKind(manifests, 'ServiceMonitor');
    const rules = ofKind(manifests, 'PrometheusRule');
    const dashboards = ofKind(manifests, 'ConfigMap').filter(
      ({ metadata }) => metadata?.labels?.['grafana_dashboard'] === '1',
    );
    const services = ofKind(manifests, 'Service').filter(({ spec }) =>
      spec?.ports?.some(({ name, port }) => name === 'metrics' && port === 8080),
    );
    const containers = podTemplates(manifests).flatMap(({ spec }) =>
      spec.containers.filter(({ name }) => name === 'metrics'),
    );
    const labels = resolved.kubernetes.monitoring?.labels ?? [];
    const job = services[0]?.metadata?.name;
    const counts = { containers, services, monitors, rules, dashboards };
    return [
      ...Object.entries(counts)
        .filter(
          ([what, all]) =>
            all.length !== Number(['containers', 'services'].includes(what) ? metrics : operator),
        )
        .map(([what, all]) => `${all.length} ${what} for metrics`),
      ...services
        .filter(({ spec }) => spec?.publishNotReadyAddresses !== true)
        .map((each) => `${nameOf(each)}: leaves out pods that are not ready`),
      ...[...monitors, ...rules].flatMap((each: Manifest) =>
        labels
          .filter(({ name, value }) => each.metadata?.labels?.[name] !== value)
          .map(({ name }) => `${nameOf(each)}: no label ${name}, by which Prometheus finds it`),
      ),
      ...rules.flatMap((rule) =>
        (rule.spec.groups ?? [])
          .flatMap((group) => group.rules ?? [])
          .filter(({ expr }) => !isAbout(`${expr}`, `namespace="${namespace}",job="${job}"`))
          .map(({ alert, record }) => `${nameOf(rule)}: ${alert ?? record} is not about this release`),
      ),
      ...dashboards.flatMap((each) =>
        Object.entries(each.data ?? {})
          .filter(([name, text]) => !name.endsWith('.json') || !isDashboard(text))
          .map(([name]) => `${nameOf(each)}: ${name} is no dashboard`),
      ),
    ];
  },
};

/** Whether every series of an expression is chosen by these labels. */
const isAbout = (expr: string, labels: string): boolean =>
  !/\b(up|postfix_\w+)\b(?!\{)/.test(expr) &&
  [...expr.matchAll(/\{/g)].every(({ index }) => expr.startsWith(`{${labels}`, index));

function isDashboard(text: string): boolean {
  try {
    const { title, uid, panels } = JSON.parse(text) as Record<string, unknown>;
    return (
      [title, uid].every((each) => typeof each === 'string') && Array.isArray(panels) && panels.length > 0
    );
  } catch {
    return false;
  }
}
