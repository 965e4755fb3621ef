import type { Check } from '../../check.ts';
import { onlyTrusted } from '../../shapes/only-trusted.ts';

export const relayOnlyTrusted: Check = onlyTrusted({
  id: 'relay/only-trusted',
  title: 'Where only trusted networks send, every other client is refused, whatever the sender',
  vantage: 'outside',
});
