import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const noLmtpReceived: Mutant = {
  id: 'no-lmtp-received',
  title: 'The delivery into the mailbox leaves no trace',
  change: (tree) =>
    rewrite(tree, 'dovecot/dovecot.conf', (text) => `${text}\nlmtp_add_received_header = no\n`),
  restart: ['dovecot'],
  caughtBy: ['delivery/trace-fields'],
};
