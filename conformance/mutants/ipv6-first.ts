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
  caughtBy: ['logs/clean', 'outbound/address-family'],
};
