import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const logOffStdout: Mutant = {
  id: 'log-off-stdout',
  title: 'The log does not leave the container',
  change: (tree) => setParameter(tree, 'maillog_file', '/var/spool/postfix/mail.log'),
  restart: ['postfix'],
  caughtBy: ['logs/clean', 'logs/queue-ids', 'outbound/throttled-transports'],
};
