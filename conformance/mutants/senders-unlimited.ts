import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const sendersUnlimited: Mutant = {
  id: 'senders-unlimited',
  title: 'Trusted networks may send as any domain',
  requires: ['sender-domains'],
  change: (tree) => replaceIn(tree, 'postfix/main.cf', /static:\{553[^}]*\}/, 'static:permit_mynetworks'),
  restart: ['postfix'],
  caughtBy: ['outbound/senders'],
};
