import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const upstreamAnyName: Mutant = {
  id: 'upstream-any-name',
  title: 'An upstream may have the certificate of another server',
  requires: ['upstream'],
  change: (tree) =>
    replaceIn(
      tree,
      'postfix/tables/tls-policy',
      / {2}secure$/gm,
      '  secure match=nexthop:somewhere-else.test',
    ),
  restart: ['postfix'],
  caughtBy: ['upstream/wrong-name'],
};
