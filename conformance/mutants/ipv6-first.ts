import type { Mutant } from '../mutant.ts';
import { dropServiceOption, setParameter } from '../mutate/postfix.ts';

export const ipv6First: Mutant = {
  id: 'ipv6-first',
  title: 'IPv6 is tried first',
  requires: ['outbound-delivery'],
  change: (tree, { outbound }) => {
    const preferring = setParameter(tree, 'smtp_address_preference', 'ipv6');
    return outbound.addressFamily === 'ipv4'
      ? dropServiceOption(preferring, 'smtp', 'inet_protocols')
      : preferring;
  },
  restart: ['postfix'],
  // Only where there is no IPv6 at all does the log complain.
  caughtBy: ({ outbound }) =>
    outbound.addressFamily === 'ipv4'
      ? ['logs/clean', 'outbound/address-family']
      : ['outbound/address-family'],
};
