import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const twoSpfRecords: Mutant = {
  id: 'two-spf-records',
  title: 'A domain has two SPF records',
  change: (tree) => rewrite(tree, 'dns/another.com.zone', (text) => `${text}@ 3600 IN TXT "v=spf1 a -all"\n`),
  restart: [],
  caughtBy: ['dns/spf'],
};
