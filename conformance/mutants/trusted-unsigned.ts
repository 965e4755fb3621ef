import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const trustedUnsigned: Mutant = {
  id: 'trusted-unsigned',
  title: 'Mail of the trusted network does not go to the signer',
  change: (tree) =>
    replaceIn(tree, 'postfix/tables/milter-clients', /^(?!127|::1)(\S+)\s+unix:.*$/m, '10.5.5.0/24 DISABLE'),
  restart: ['postfix'],
  caughtBy: ['dkim/trusted-signed'],
};
