import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const keyRecordInTestMode: Mutant = {
  id: 'key-record-in-test-mode',
  title: 'A key record says that failures do not count',
  change: (tree) => replaceIn(tree, 'dns/example.com.zone', /k=rsa;/, 't=y;'),
  restart: [],
  caughtBy: ['dkim/key-records'],
};
