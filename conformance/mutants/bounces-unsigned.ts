import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const bouncesUnsigned: Mutant = {
  id: 'bounces-unsigned',
  title: 'Bounces do not pass the signer',
  requires: ['dkim', 'sender-domains'],
  change: (tree) => dropParameter(tree, 'internal_mail_filter_classes'),
  restart: ['postfix'],
  caughtBy: ['outbound/bounces-signed'],
};
