import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const roomOfAliasesUnasked: Mutant = {
  id: 'room-of-aliases-unasked',
  title:
    'Dovecot is asked for the room of the recipient as the client wrote it, not of the mailboxes behind it',
  requires: ['quota', 'aliases'],
  change: (tree) => replaceIn(tree, 'postfix/tables/mailbox-room', /^[^@#\s]+@.*$/gm, ''),
  restart: ['postfix'],
  caughtBy: ['recipient/full-behind-alias'],
};
