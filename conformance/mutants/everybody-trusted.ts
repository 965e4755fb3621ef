import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const everybodyTrusted: Mutant = {
  id: 'everybody-trusted',
  title: 'A system for trusted networks alone trusts every network',
  change: (tree) => setParameter(tree, 'mynetworks', '0.0.0.0/0 [::]/0'),
  restart: ['postfix'],
  // Where strangers deliver too, this would be one defect of many: see relay-opened.
  caughtBy: ({ features }) =>
    features.has('smtp-inbound')
      ? []
      : [
          'outbound/strangers',
          'relay/only-trusted',
          'relay/only-trusted-ipv6',
          'relay/only-trusted-published',
        ],
};
