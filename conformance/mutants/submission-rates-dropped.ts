import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const submissionRatesDropped: Mutant = {
  id: 'submission-rates-dropped',
  title: 'The rates do not hold for submission',
  change: (tree) => setServiceOption(tree, '587', 'smtpd_client_event_limit_exceptions', 'static:all'),
  restart: ['postfix'],
  caughtBy: ['throttle/submission-connections', 'throttle/submission-messages'],
};
