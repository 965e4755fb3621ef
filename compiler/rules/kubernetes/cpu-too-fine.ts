import type { Rule } from '../rule.ts';

/** CPU in parts of a thousandth of a core. */
export const rule: Rule = {
  id: 'kubernetes/cpu-too-fine',
  title: 'CPU in parts of a thousandth of a core',
  severity: 'error',
  why: 'Kubernetes counts CPU in thousandths of a core and refuses anything finer.',
  help: 'Write at most three decimals, such as `0.002`, or thousandths, such as `2m`.',
  clauses: [],
  *check({ sections }) {
    for (const field of ['requests', 'limits'] as const) {
      const cpu = sections.kubernetes?.resources?.[field]?.cpu;
      if (typeof cpu !== 'number' || Math.abs(cpu * 1000 - Math.round(cpu * 1000)) < 1e-6) continue;
      yield {
        message: `${cpu} is no whole number of thousandths`,
        path: ['kubernetes', 'resources', field, 'cpu'],
      };
    }
  },
};
