import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const fromUnread: Mutant = {
  id: 'from-unread',
  title: 'Header fields that OpenDKIM cannot read are not looked at',
  requires: ['dkim', 'sender-domains'],
  change: (tree) => dropParameter(tree, 'header_checks'),
  restart: ['postfix'],
  caughtBy: ['outbound/from'],
};
