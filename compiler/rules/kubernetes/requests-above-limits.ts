import type { Rule } from '../rule.ts';

/** More asked for than may be used. */
export const rule: Rule = {
  id: 'kubernetes/requests-above-limits',
  title: 'A request above its limit',
  severity: 'error',
  why: 'Kubernetes refuses a container that asks for more than it may use.',
  help: 'Lower the request or raise the limit; or leave the request out.',
  clauses: ['Kubernetes API core/v1 ResourceRequirements'],
  *check({ resolved }) {
    const { requests, limits } = resolved.kubernetes.resources;
    const above = {
      cpu:
        requests.cpuMillis > limits.cpuMillis &&
        `${requests.cpuMillis}m of CPU are asked for, ${limits.cpuMillis}m are the limit`,
      memory:
        requests.memoryBytes > limits.memoryBytes &&
        `${requests.memoryBytes} bytes of memory are asked for, ${limits.memoryBytes} are the limit`,
    };
    for (const [field, message] of Object.entries(above)) {
      if (message === false) continue;
      yield {
        message,
        path: ['kubernetes', 'resources', 'requests', field],
        related: [{ message: 'the limit', path: ['kubernetes', 'resources', 'limits', field] }],
      };
    }
  },
};
