import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const untrustedRouting: Mutant = {
  id: 'untrusted-routing',
  title: 'The host relays for its own name, and so for what hides behind it',
  change: (tree) =>
    setParameter(
      setParameter(setParameter(tree, 'allow_untrusted_routing', 'yes'), 'virtual_alias_domains', ''),
      'relay_domains',
      '$myhostname',
    ),
  restart: ['postfix'],
  caughtBy: [
    'relay/bang-path',
    'relay/bare-local-part',
    'relay/double-at',
    'relay/own-host',
    'relay/percent-hack',
  ],
};
