import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const secondFromIgnored: Mutant = {
  id: 'second-from-ignored',
  title: 'The signer looks at the first From field only',
  change: (tree) => replaceIn(tree, 'opendkim/sign.lua', /if odkim\.get_header\(ctx, "From", 1\).*$/m, ''),
  restart: ['opendkim'],
  caughtBy: ['submission/two-from-fields'],
};
