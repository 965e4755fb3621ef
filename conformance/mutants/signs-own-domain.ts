import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const signsOwnDomain: Mutant = {
  id: 'signs-own-domain',
  title: 'A login gets a signature for anybody in its domain',
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/sign.lua',
      /sender\[1\]\.address == address/,
      'sender[1].domain == address:match("[^@]*$")',
    ),
  restart: ['opendkim'],
  caughtBy: [
    'submission/colleague-behind-sender',
    'submission/colleague-in-from',
    'submission/disguised-from',
    'submission/own-name-for-colleague',
    'submission/several-in-from',
    'submission/unknown-in-from',
  ],
};
