import type { Check } from '../../check.ts';
import { messageRate } from '../../shapes/message-rate.ts';

export const throttleSubmissionMessages: Check = messageRate({
  id: 'throttle/submission-messages',
  title: 'A login may begin as many messages as declared in a minute from one address, and not one more',
  service: 'submission',
  connect: (session, from) => session.submit(session.person(), { from }),
  sender: (session) => session.person().address,
});
