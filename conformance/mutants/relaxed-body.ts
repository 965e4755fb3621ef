import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const relaxedBody: Mutant = {
  id: 'relaxed-body',
  title: 'Signatures take no notice of blanks in the body',
  change: (tree) => replaceIn(tree, 'opendkim/opendkim.conf', /relaxed\/simple/, 'relaxed/relaxed'),
  restart: ['opendkim'],
  caughtBy: ['dkim/signature-tags', 'dkim/tampering'],
};
