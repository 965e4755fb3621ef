import { ownerOfPostfixParameter } from '../../target/owned-postfix-parameters.ts';
import type { Rule } from '../rule.ts';
import { ownershipWords } from '../support/ownership-words.ts';

/** A parameter that another field of mail.yaml, or mailc itself, decides. */
export const rule: Rule = {
  id: 'postfix/owned-parameter',
  title: 'A parameter that mailc decides or refuses',
  severity: 'error',
  why: 'Two places would decide one thing, and what mail.yaml promises elsewhere would no longer hold.',
  help: 'Remove the line, and use the field of mail.yaml that decides it.',
  clauses: [],
  *check({ resolved }) {
    for (const [name, { value }] of Object.entries(resolved.overrides.postfix)) {
      const owner = ownerOfPostfixParameter(name);
      if (owner === undefined) continue;
      yield {
        ...ownershipWords('postfix', name, owner, value),
        path: ['postfix', 'parameters', name],
        part: 'key',
      };
    }
  },
};
