import type { Metric } from './metrics.ts';

/** The labels that a scrape of this release's pods gives to every series; the chart fills the two names in. */
const RELEASE = 'namespace="%NAMESPACE%",job="%NAME%-metrics"';

/** The series of this release; `more` narrows them further, such as `queue="deferred"`. `up` is Prometheus's own. */
export const scoped = (metric: Metric | 'up', more?: string): string =>
  `${metric}{${RELEASE}${more === undefined ? '' : `,${more}`}}`;

/** How much a counter of each pod grew in a time such as `15m`. */
export const grown = (metric: Metric, time: string): string =>
  `sum by (namespace, pod) (increase(${scoped(metric)}[${time}]))`;

/** What a counter grows by in a second, over all pods. */
export const rate = (metric: Metric, time: string): string =>
  `sum by (namespace, job) (rate(${scoped(metric)}[${time}]))`;
