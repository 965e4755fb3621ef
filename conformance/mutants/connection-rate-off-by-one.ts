import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const connectionRateOffByOne: Mutant = {
  id: 'connection-rate-off-by-one',
  title: 'A client may connect once more than declared',
  change: (tree) =>
    changeParameter(tree, 'smtpd_client_connection_rate_limit', (value) => `${Number(value) + 1}`),
  restart: ['postfix'],
  caughtBy: ['throttle/connections', 'throttle/submission-connections'],
};
