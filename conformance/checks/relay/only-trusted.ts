import type { Check } from '../../check.ts';
import { onlyTrusted } from '../../shapes/only-trusted.ts';

export const relayOnlyTrusted: Check = onlyTrusted({
  id: 'relay/only-trusted',
  title: 'Where only trusted networks send, nobody else does, whatever the sender',
  vantage: 'outside',
});
