import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const xclientForAll: Mutant = {
  id: 'xclient-for-all',
  title: 'Everybody may pretend to be another client',
  change: (tree) =>
    setParameter(
      setParameter(tree, 'smtpd_authorized_xclient_hosts', '0.0.0.0/0 [::]/0'),
      'smtpd_authorized_xforward_hosts',
      '0.0.0.0/0 [::]/0',
    ),
  restart: ['postfix'],
  // Postfix does not count the connections and messages of clients that may use XCLIENT.
  caughtBy: [
    'smtp/extensions',
    'smtp/xclient',
    'throttle/connections',
    'throttle/messages',
    'throttle/submission-connections',
    'throttle/submission-messages',
  ],
};
