import type { Check } from '../../check.ts';
import { onlyTrusted } from '../../shapes/only-trusted.ts';

export const relayOnlyTrustedIpv6: Check = onlyTrusted({
  id: 'relay/only-trusted-ipv6',
  title: 'Where only trusted networks send, every other client is refused over IPv6',
  vantage: 'outside',
  family: 6,
});
