import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const upstreamRecipientsUnlimited: Mutant = {
  id: 'upstream-recipients-unlimited',
  title: 'More recipients are sent at once than the upstream takes',
  requires: ['upstream'],
  change: (tree) =>
    replaceIn(tree, 'postfix/main.cf', /(?<=_destination_recipient_limit = )[0-9]+$/gm, '10000'),
  restart: ['postfix'],
  caughtBy: ['upstream/recipients'],
};
