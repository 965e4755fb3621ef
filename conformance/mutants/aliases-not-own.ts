import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const aliasesNotOwn: Mutant = {
  id: 'aliases-not-own',
  title: 'Only the envelope sender in From is signed',
  requires: ['logins'],
  change: (tree) =>
    replaceIn(tree, 'opendkim/sign.lua', /local owners = row\(SENDERS, address\)/, 'local owners = nil'),
  restart: ['opendkim'],
  caughtBy: ['submission/alias-in-from'],
};
