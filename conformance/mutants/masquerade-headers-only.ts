import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const masqueradeHeadersOnly: Mutant = {
  id: 'masquerade-headers-only',
  title: 'Host names are hidden in headers only',
  requires: ['masquerading'],
  change: (tree) => setParameter(tree, 'masquerade_classes', 'header_sender, header_recipient'),
  restart: ['postfix'],
  caughtBy: ['upstream/host-hidden'],
};
