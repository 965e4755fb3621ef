import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const simpleCanonicalization: Mutant = {
  id: 'simple-canonicalization',
  title: 'Signatures do not survive refolded fields',
  change: (tree) => replaceIn(tree, 'opendkim/opendkim.conf', /relaxed\/simple/, 'simple/simple'),
  restart: ['opendkim'],
  caughtBy: ['dkim/refolded-fields', 'dkim/signature-tags'],
};
