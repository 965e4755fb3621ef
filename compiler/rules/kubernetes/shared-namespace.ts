import type { Rule } from '../rule.ts';

/** Two environments in one namespace. */
export const rule: Rule = {
  id: 'kubernetes/shared-namespace',
  title: 'Two environments in one namespace',
  severity: 'error',
  why: 'Their objects have the same names, so whichever is applied last replaces the other.',
  help: 'Leave `namespace` out, which then is the name of the environment, or give each of them its own.',
  clauses: [],
  *check({ resolved }) {
    const first = new Map<string, string>();
    for (const { name, namespace } of resolved.kubernetes.environments) {
      const other = first.get(namespace);
      first.set(namespace, other ?? name);
      if (other === undefined) continue;
      yield {
        message: `${name} is in the namespace ${namespace}, as ${other} is`,
        path: ['kubernetes', 'environments', name, 'namespace'],
        related: [{ message: 'the other', path: ['kubernetes', 'environments', other, 'namespace'] }],
      };
    }
  },
};
