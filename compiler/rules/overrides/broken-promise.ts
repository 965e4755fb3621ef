import type { Rule } from '../rule.ts';
import { brokenPromises } from '../support/broken-promises.ts';

/** A parameter or setting with which something that mail.yaml promises no longer holds. */
export const rule: Rule = {
  id: 'overrides/broken-promise',
  title: 'A parameter that breaks a promise of mail.yaml',
  severity: 'error',
  why: 'mail.yaml says one thing, and the server would do another; the conformance suite may fail on it.',
  help: 'Remove the line, or write the reason why it is right here beside the value.',
  clauses: ['postconf(5)'],
  check: (context) => brokenPromises(context, 'error'),
};
