import { blockList, complaint, isFilter, takesAnswer } from '../../target/block-lists.ts';
import type { Rule } from '../rule.ts';

/** Answers behind `=` that cannot be, or that count a complaint as a listing. */
export const rule: Rule = {
  id: 'dnsbl/bad-filter',
  title: 'A filter of answers that takes none, or a complaint',
  severity: 'error',
  why: 'A filter that no answer matches refuses no client; one that takes 127.255.255.0/24 refuses all mail as soon as the list complains about a query.',
  help: 'Leave `=` and what follows out: the answers that a list documents are known to mailc, and of other lists everything counts but complaints.',
  clauses: ['RFC 5782 section 2.1', 'postconf(5) reject_rbl_client'],
  *check({ sections }) {
    for (const [index, entry] of (sections.dnsbl ?? []).entries()) {
      const { zone, answers } = blockList(entry);
      const path = ['dnsbl', index];
      const help = `Write \`${zone}\` alone: mailc knows the answers that a list documents, and of other lists everything counts but complaints.`;
      if (!isFilter(answers)) yield { message: `${answers} is no set of addresses`, path, help };
      else if (takesAnswer(answers, complaint))
        yield {
          message: `${answers} takes ${complaint}, with which ${zone} may complain about a query`,
          path,
          help,
        };
    }
  },
};
