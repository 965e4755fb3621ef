import type { Check } from '../../check.ts';
import { messageRate } from '../../shapes/message-rate.ts';

export const throttleMessages: Check = messageRate({
  id: 'throttle/messages',
  title:
    'A client may begin as many messages as declared in a minute, not one more, and another is not affected',
  service: 'smtp',
  connect: (session, from) => session.smtp('smtp', { from, upTo: 'ehlo' }),
  sender: (session) => session.stranger,
});
