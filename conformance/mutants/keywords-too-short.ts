import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const keywordsTooShort: Mutant = {
  id: 'keywords-too-short',
  title: 'Keywords of more than three letters are not kept',
  change: (tree) => rewrite(tree, 'dovecot/dovecot.conf', (text) => `${text}\nmail_max_keyword_length = 3\n`),
  restart: ['dovecot'],
  caughtBy: ['mailbox/flags-kept'],
};
