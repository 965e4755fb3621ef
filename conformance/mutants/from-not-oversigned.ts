import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const fromNotOversigned: Mutant = {
  id: 'from-not-oversigned',
  title: 'A second From may be added to signed mail',
  change: (tree) => replaceIn(tree, 'opendkim/opendkim.conf', /^OversignHeaders.*$/m, ''),
  restart: ['opendkim'],
  caughtBy: ['dkim/oversigned-from'],
};
