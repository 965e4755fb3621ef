import type { Mutant } from '../mutant.ts';
import { dropParameter, setServiceOption } from '../mutate/postfix.ts';

export const throttlesInMaster: Mutant = {
  id: 'throttles-in-master',
  title: 'The pace of throttles stands where the queue manager does not read it',
  change: (tree) =>
    setServiceOption(
      setServiceOption(
        dropParameter(
          dropParameter(tree, 'paced-throttle_destination_rate_delay'),
          'narrow-throttle_destination_concurrency_limit',
        ),
        'paced-throttle',
        'paced-throttle_destination_rate_delay',
        '1s',
      ),
      'narrow-throttle',
      'narrow-throttle_destination_concurrency_limit',
      '2',
    ),
  restart: ['postfix'],
  caughtBy: ['throttle/outbound-concurrency', 'throttle/outbound-delay'],
};
