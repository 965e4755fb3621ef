import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const throttleForgetsDomain: Mutant = {
  id: 'throttle-forgets-domain',
  title: 'A domain of a throttle is sent to like any other',
  requires: ['throttles'],
  change: (tree, { outbound }) => {
    const domain = outbound.throttles[0]?.domains.at(-1) ?? '';
    return replaceIn(
      tree,
      'postfix/tables/transport',
      new RegExp(`^${domain.replaceAll('.', '\\.')} .*\\n`, 'm'),
      '',
    );
  },
  restart: ['postfix'],
  caughtBy: ['outbound/throttled-transports'],
};
