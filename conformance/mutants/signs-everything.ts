import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const signsEverything: Mutant = {
  id: 'signs-everything',
  title: 'A login gets our signature under any From at all',
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/sign.lua',
      /local verdict, why, found = judge\(\)/,
      'local verdict, why, found = judge()\nif odkim.get_mtasymbol(ctx, "{auth_authen}") then verdict, why, found = "sign", "", { { domain = "example.com" } } end',
    ),
  restart: ['opendkim'],
  caughtBy: [
    'dkim/after-signing',
    'submission/colleague-behind-sender',
    'submission/colleague-in-from',
    'submission/disguised-from',
    'submission/neighbour-in-from',
    'submission/own-name-for-colleague',
    'submission/quotes-in-comments',
    'submission/several-in-from',
    'submission/two-from-fields',
    'submission/unreadable-from',
    'submission/unknown-in-from',
    'submission/empty-from',
    'submission/stranger-in-from',
    'dkim/submissions-signed',
  ],
};
