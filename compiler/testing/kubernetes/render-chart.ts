import { join } from 'node:path';
import { type Ran, runTool, type Tool } from './tools.ts';

/** How a chart is rendered. */
export interface ChartRequest {
  readonly helm: Tool;
  /** Folder of the chart. */
  readonly chart: string;
  /** Version of Kubernetes, such as 1.36.0. */
  readonly version: string;
  /** Whether the cluster knows the Prometheus operator. */
  readonly operator: boolean;
  readonly release?: string;
  readonly namespace: string;
  /** Files of values, each above the one before. */
  readonly values?: readonly string[];
}

/** What `helm template` prints. */
export function renderChart(request: ChartRequest): Promise<Ran> {
  const { helm, chart, version, operator, release = 'post', namespace, values = [] } = request;
  return runTool(helm, [
    'template',
    release,
    chart,
    ...['--namespace', namespace, '--kube-version', version],
    ...(operator ? ['--api-versions', 'monitoring.coreos.com/v1'] : []),
    ...values.flatMap((file) => ['--values', file]),
  ]);
}

/** Folder of a profile's chart. */
export const chartOf = (folder: string): string => join(folder, 'helm');
