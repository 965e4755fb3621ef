import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const longFieldsCut: Mutant = {
  id: 'long-fields-cut',
  title: 'The end of a very long field is lost without a word',
  requires: ['dkim'],
  change: (tree) => replaceIn(tree, 'opendkim/sign.lua', /why = why or too_long\(\)/, 'why = why'),
  restart: ['opendkim'],
  caughtBy: ['dkim/after-signing'],
};
