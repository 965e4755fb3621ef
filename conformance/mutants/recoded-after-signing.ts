import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const recodedAfterSigning: Mutant = {
  id: 'recoded-after-signing',
  title: 'Octets above 127 are recoded for an exchanger without 8BITMIME, after they were signed',
  requires: ['dkim'],
  change: (tree) => dropParameter(tree, 'disable_mime_output_conversion'),
  restart: ['postfix'],
  caughtBy: ['dkim/after-signing'],
};
