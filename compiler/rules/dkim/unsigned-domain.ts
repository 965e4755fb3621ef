import type { Rule } from '../rule.ts';

/** A domain with mailboxes, whose mail goes out unsigned without mail.yaml saying so by name. */
export const rule: Rule = {
  id: 'dkim/unsigned-domain',
  title: 'A domain whose mail is not signed',
  severity: 'error',
  why: 'Large providers refuse unsigned mail or take it for spam, and DMARC then rests on SPF alone, which forwarding breaks.',
  help: 'Make a key with `mailc keygen` and declare it under `dkim`, or say under `unsigned` why the domain goes without.',
  clauses: ['RFC 6376', 'RFC 7489 section 3.1'],
  *check({ sections }) {
    for (const [name, { mailboxes, dkim, unsigned }] of Object.entries(sections.domains ?? {})) {
      if (dkim !== undefined && unsigned !== undefined) {
        yield {
          message: `${name} declares DKIM keys and says that it is not signed`,
          path: ['domains', name, 'unsigned'],
          help: 'Keep one of the two.',
        };
      }
      if (dkim !== undefined || unsigned !== undefined || Object.keys(mailboxes ?? {}).length === 0) continue;
      yield {
        message: `Mail from ${name} would not be signed`,
        path: ['domains', name],
        part: 'key',
      };
    }
  },
};
