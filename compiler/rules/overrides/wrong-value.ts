import type { Rule } from '../rule.ts';
import { overrideProblem } from '../support/override-problem.ts';
import { writtenOverrides } from '../support/written-overrides.ts';

/** A value that the daemon does not take, or that cannot mean anything in its container. */
export const rule: Rule = {
  id: 'overrides/wrong-value',
  title: 'A value that the daemon does not take',
  severity: 'error',
  why: 'The daemon that reads it does not start, or every message waits while all looks healthy.',
  help: 'Look the parameter up in the manual page of the daemon.',
  clauses: ['postconf(5)', 'doveconf(1)', 'opendkim.conf(5)'],
  *check({ resolved }) {
    for (const override of writtenOverrides(resolved)) {
      const problem = overrideProblem(override, resolved);
      if (problem === undefined) continue;
      const { message, help } = problem;
      yield { message: `The value of \`${override.name}\` ${message}`, path: override.path, help };
    }
  },
};
