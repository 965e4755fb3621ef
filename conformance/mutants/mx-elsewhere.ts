import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const mxElsewhere: Mutant = {
  id: 'mx-elsewhere',
  title: 'The MX record of a domain names another host',
  change: (tree) =>
    replaceIn(
      tree,
      'dns/another.com.zone',
      /^(@ \d+ IN MX \d+) .*$/m,
      '@ 3600 IN MX 10 mx.elsewhere.example.',
    ),
  restart: [],
  caughtBy: ['dns/mx'],
};
