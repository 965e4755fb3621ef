import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const unsignableLetPass: Mutant = {
  id: 'unsignable-let-pass',
  title: 'What OpenDKIM cannot read at all leaves unsigned',
  requires: ['dkim'],
  change: (tree) => dropParameter(tree, 'milter_header_checks'),
  restart: ['postfix'],
  caughtBy: ['outbound/from'],
};
