import type { Rule } from '../rule.ts';
import { brokenPromises } from '../support/broken-promises.ts';

/** A parameter or setting with which something that mail.yaml promises holds less than before. */
export const rule: Rule = {
  id: 'overrides/weakened-promise',
  title: 'A parameter that weakens a promise of mail.yaml',
  severity: 'warning',
  why: 'What mail.yaml promises would hold less often, or for fewer servers and clients.',
  help: 'Remove the line, or write the reason why it is right here beside the value.',
  clauses: ['postconf(5)'],
  check: (context) => brokenPromises(context, 'warning'),
};
