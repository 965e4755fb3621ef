import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const strangersMayBegin: Mutant = {
  id: 'strangers-may-begin',
  title: 'Strangers are refused at the recipient only, which lets the postmaster pass',
  requires: ['trusted-networks'],
  change: (tree) => replaceIn(tree, 'postfix/tables/sender-domains', /permit_mynetworks, reject/g, 'OK'),
  restart: ['postfix'],
  caughtBy: ['outbound/strangers'],
};
