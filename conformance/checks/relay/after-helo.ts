import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayAfterHelo: Check = refusedRecipient({
  id: 'relay/after-helo',
  title: 'A client that says HELO may not relay either',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 5321, section: '4.1.1.1' },
  ],
  greet: 'HELO',
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
