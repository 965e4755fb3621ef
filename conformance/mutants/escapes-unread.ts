import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const escapesUnread: Mutant = {
  id: 'escapes-unread',
  title: 'The signer takes an escaped quote for the end of a name',
  requires: ['dkim'],
  change: (tree) => replaceIn(tree, 'opendkim/sign.lua', /if sign == "\\\\" then\n/, 'if false then\n'),
  restart: ['opendkim'],
  caughtBy: ['dkim/valid-from'],
};
