import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const wrongSelector: Mutant = {
  id: 'wrong-selector',
  title: 'One domain signs with a selector that it does not publish',
  change: (tree) => replaceIn(tree, 'opendkim/KeyTable', /another\.com:mail:/, 'another.com:old:'),
  restart: ['opendkim'],
  caughtBy: ['dkim/signed-and-verifies', 'dkim/submissions-signed', 'dkim/trusted-signed'],
};
