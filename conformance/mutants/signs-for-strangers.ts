import type { Mutant } from '../mutant.ts';
import { replaceIn, rewrite } from '../mutate/replace-in.ts';

export const signsForStrangers: Mutant = {
  id: 'signs-for-strangers',
  title: 'Port 25 signs for everybody',
  change: (tree) =>
    rewrite(
      replaceIn(tree, 'postfix/tables/milter-clients', /DISABLE/g, 'unix:/run/mailc/opendkim/milter.sock'),
      'opendkim/TrustedHosts',
      (text) => `${text}0.0.0.0/0\n`,
    ),
  restart: ['postfix', 'opendkim'],
  caughtBy: ['dkim/stranger-unsigned'],
};
