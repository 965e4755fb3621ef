import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const messageRateDropped: Mutant = {
  id: 'message-rate-dropped',
  title: 'A client may begin any number of messages',
  change: (tree) => dropParameter(tree, 'smtpd_client_message_rate_limit'),
  restart: ['postfix'],
  caughtBy: ['throttle/messages', 'throttle/submission-messages'],
};
