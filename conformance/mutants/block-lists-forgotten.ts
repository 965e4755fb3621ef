import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const blockListsForgotten: Mutant = {
  id: 'block-lists-forgotten',
  title: 'The block lists are not asked',
  change: (tree) =>
    changeParameter(tree, 'smtpd_recipient_restrictions', (value) =>
      value.replace(/reject_rbl_client\s+\S+/g, ''),
    ),
  restart: ['postfix'],
  caughtBy: ['sender/block-lists'],
};
