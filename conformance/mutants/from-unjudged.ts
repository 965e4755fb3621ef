import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const fromUnjudged: Mutant = {
  id: 'from-unjudged',
  title: 'OpenDKIM lets pass what it has no key for',
  requires: ['dkim', 'sender-domains'],
  change: (tree) => replaceIn(tree, 'opendkim/sign.lua', /SMFIS_REJECT/g, 'SMFIS_ACCEPT'),
  restart: ['opendkim'],
  caughtBy: ['outbound/from'],
};
