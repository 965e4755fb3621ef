import type { Rule } from '../rule.ts';
import { isForDevelopment } from '../support/for-development.ts';

/** A DMARC policy that tells receivers to turn away what this server sends. */
export const rule: Rule = {
  id: 'dmarc/unsigned-policy',
  title: 'A DMARC policy against mail that is not signed',
  severity: 'warning',
  why: 'Without DKIM only SPF can pass, and forwarded mail fails it: receivers would follow the policy against your own mail.',
  help: 'Declare a DKIM key first, or begin with `policy: none`.',
  clauses: ['RFC 7489 section 3.1', 'RFC 7489 section 6.3'],
  *check({ sections, resolved }) {
    if (isForDevelopment(resolved)) return;
    for (const [name, { dmarc, dkim }] of Object.entries(sections.domains ?? {})) {
      if (dmarc === undefined || dmarc.policy === 'none' || dkim !== undefined) continue;
      yield {
        message: `${name} asks receivers to ${dmarc.policy} what fails, and its mail is not signed`,
        path: ['domains', name, 'dmarc', 'policy'],
      };
    }
  },
};
