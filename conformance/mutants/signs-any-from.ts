import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const signsAnyFrom: Mutant = {
  id: 'signs-any-from',
  title: 'Whatever a login writes into From is signed',
  change: (tree) => replaceIn(tree, 'opendkim/opendkim.conf', /^SetupPolicyScript.*$/m, ''),
  restart: ['opendkim'],
  caughtBy: [
    'submission/colleague-behind-sender',
    'submission/colleague-in-from',
    'submission/disguised-from',
    'submission/neighbour-in-from',
    'submission/own-name-for-colleague',
    'submission/quotes-in-comments',
    'submission/several-in-from',
    'submission/two-from-fields',
    'submission/unknown-in-from',
  ],
};
