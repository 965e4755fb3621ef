import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const blockListsUnfiltered: Mutant = {
  id: 'block-lists-unfiltered',
  title: 'Every answer of a block list counts, its complaints about the query too',
  change: (tree) =>
    changeParameter(tree, 'smtpd_recipient_restrictions', (value) =>
      value.replace(/(reject_rbl_client\s+[^\s=]+)=\S+/g, '$1'),
    ),
  restart: ['postfix'],
  caughtBy: ['sender/block-lists'],
};
