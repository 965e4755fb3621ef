import type { Check } from '../../check.ts';
import { onlyTrusted } from '../../shapes/only-trusted.ts';
import { trustsHost } from '../../shapes/trusts-host.ts';

export const relayOnlyTrustedPublished: Check = onlyTrusted({
  id: 'relay/only-trusted-published',
  title: 'Where only trusted networks send, a client of a published port does not',
  vantage: 'published',
  unless: trustsHost,
});
