import type { Rule } from '../rule.ts';

/** A domain with mailboxes, whose mail goes out unsigned. */
export const rule: Rule = {
  id: 'dkim/unsigned-domain',
  title: 'A domain whose mail is not signed',
  severity: 'warning',
  why: 'Large providers refuse unsigned mail or take it for spam, and DMARC then rests on SPF alone, which forwarding breaks.',
  help: 'Make a key with `mailc keygen` and declare it under `dkim`.',
  clauses: ['RFC 6376', 'RFC 7489 section 3.1'],
  *check({ sections }) {
    for (const [name, { mailboxes, dkim, dmarc }] of Object.entries(sections.domains ?? {})) {
      if (dkim !== undefined || Object.keys(mailboxes ?? {}).length === 0) continue;
      // A strict DMARC policy makes it worse, and has a rule of its own.
      if (dmarc !== undefined && dmarc.policy !== 'none') continue;
      yield {
        message: `Mail from ${name} would not be signed`,
        path: ['domains', name],
        part: 'key',
      };
    }
  },
};
