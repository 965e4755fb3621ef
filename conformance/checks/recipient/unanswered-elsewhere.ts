import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { between, fact, reply } from '../../expectation.ts';
import { unlessUnverified } from '../../shapes/unless-unverified.ts';
import { untilTried } from '../../shapes/until-tried.ts';

export const recipientUnansweredElsewhere: Check = defineCheck({
  id: 'recipient/unanswered-elsewhere',
  title:
    'Where another site does not say whether it has an address, mail is taken within eight seconds and kept',
  level: 'policy',
  clauses: [{ source: 'postconf(5) unverified_recipient_defer_code' }],
  promise: ['verify', 'recipients'],
  requires: ['trusted-networks', 'address-verification'],
  unless: unlessUnverified,
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 30_000,
  accept: {
    recipient: [reply(250, '2.1.5')],
    waited: [between(0, 8_000)],
    message: [reply(250, '2.0.0')],
    kept: [fact(1)],
  },
  async run(session) {
    const to = session.remote('tempfail');
    const smtp = await session.trusted();
    await smtp.mail(session.sender);
    const began = performance.now();
    const recipient = await smtp.rcpt(to);
    const waited = Math.round(performance.now() - began);
    const message = await smtp.data(session.message());
    const kept = await untilTried(session, to);
    return {
      recipient,
      waited: session.fact(waited, 'milliseconds until the answer to RCPT'),
      message,
      kept: session.fact(kept, 'messages in the queue'),
    };
  },
});
