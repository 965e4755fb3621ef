import type { Rule } from '../rule.ts';

/** Two words for one memory limit. */
export const rule: Rule = {
  id: 'resources/two-limits',
  title: 'Two memory limits',
  severity: 'error',
  why: 'Traffic stands for a memory limit, so one of the two would be ignored.',
  help: 'Keep `traffic` for a limit that was measured, or `memory` for one of your own.',
  clauses: [],
  *check({ sections: { resources } }) {
    if (resources?.traffic === undefined || resources.memory === undefined) return;
    yield {
      message: 'Traffic and memory are both given',
      path: ['resources', 'memory'],
      related: [{ message: 'the traffic', path: ['resources', 'traffic'] }],
    };
  },
};
