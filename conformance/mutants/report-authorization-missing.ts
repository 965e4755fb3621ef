import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const reportAuthorizationMissing: Mutant = {
  id: 'report-authorization-missing',
  title: 'No zone says that it takes the reports of the other domain',
  change: (tree) => replaceIn(tree, 'dns/example.com.zone', /^another\.com\._report.*$/m, ''),
  restart: [],
  caughtBy: ['dns/report-authorization'],
};
