import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const fromUnjudged: Mutant = {
  id: 'from-unjudged',
  title: 'What is to be refused for its From is let pass',
  requires: ['dkim'],
  change: (tree) => replaceIn(tree, 'opendkim/sign.lua', /SMFIS_REJECT/g, 'SMFIS_ACCEPT'),
  restart: ['opendkim'],
  caughtBy: [
    'dkim/after-signing',
    'outbound/from',
    'submission/empty-from',
    'submission/own-name-for-colleague',
    'submission/quotes-in-comments',
    'submission/two-from-fields',
    'submission/unreadable-from',
  ],
};
