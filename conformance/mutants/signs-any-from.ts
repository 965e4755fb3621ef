import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const signsAnyFrom: Mutant = {
  id: 'signs-any-from',
  title: 'Whatever a login writes into From is signed',
  requires: ['logins'],
  change: (tree) =>
    replaceIn(
      tree,
      'opendkim/sign.lua',
      /(?<=local function belongs\(address, login\)\n)/,
      '  if login then return true end\n',
    ),
  restart: ['opendkim'],
  caughtBy: [
    'submission/colleague-behind-sender',
    'submission/colleague-in-from',
    'submission/disguised-from',
    'submission/neighbour-in-from',
    'submission/own-name-for-colleague',
    'submission/several-in-from',
    'submission/unknown-in-from',
  ],
};
