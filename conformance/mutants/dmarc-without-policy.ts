import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const dmarcWithoutPolicy: Mutant = {
  id: 'dmarc-without-policy',
  title: 'The DMARC record says none where mail.yaml says quarantine',
  change: (tree) => replaceIn(tree, 'dns/another.com.zone', /p=quarantine/, 'p=none'),
  restart: [],
  caughtBy: ['dns/dmarc'],
};
