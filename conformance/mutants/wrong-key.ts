import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const wrongKey: Mutant = {
  id: 'wrong-key',
  title: 'One domain signs with the key of another',
  change: (tree) => replaceIn(tree, 'opendkim/KeyTable', /dkim-another\.com-mail/, 'dkim-example.com-mail'),
  restart: ['opendkim'],
  caughtBy: ['dkim/signed-and-verifies', 'dkim/submissions-signed', 'dkim/trusted-signed'],
};
