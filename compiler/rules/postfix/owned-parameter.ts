import { ownerOfPostfixParameter } from '../../target/owned-postfix-parameters.ts';
import type { Rule } from '../rule.ts';
import { ownershipWords } from '../support/ownership-words.ts';

/** A parameter that another field of mail.yaml, or mailc itself, decides. */
export const rule: Rule = {
  id: 'postfix/owned-parameter',
  title: 'A parameter that mailc decides',
  severity: 'error',
  why: 'Two places would decide one thing, and what mail.yaml promises elsewhere would no longer hold.',
  help: 'Use the field of mail.yaml that decides it.',
  clauses: [],
  *check({ resolved }) {
    for (const name of Object.keys(resolved.overrides.postfix)) {
      const owner = ownerOfPostfixParameter(name);
      if (owner === undefined) continue;
      yield {
        ...ownershipWords(name, owner),
        path: ['postfix', 'parameters', name],
        part: 'key',
      };
    }
  },
};
