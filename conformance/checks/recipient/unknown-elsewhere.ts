import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { unlessUnverified } from '../../shapes/unless-unverified.ts';

export const recipientUnknownElsewhere: Check = defineCheck({
  id: 'recipient/unknown-elsewhere',
  title:
    'A trusted client learns at RCPT that another site does not have the address, and no mail goes there',
  level: 'must',
  clauses: [{ source: 'postconf(5) reject_unverified_recipient' }, { rfc: 5321, section: '4.2.3' }],
  promise: ['verify', 'recipients'],
  requires: ['trusted-networks', 'address-verification'],
  unless: unlessUnverified,
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 20_000,
  accept: { unknown: [reply(550, '5.1.1')], known: [reply(250, '2.1.5')], left: [fact(0)] },
  async run(session) {
    const smtp = await session.trusted();
    await smtp.mail(session.sender);
    const unknown = await smtp.rcpt(session.remote('permfail'));
    const left = await session.exchangers.settled();
    const known = await smtp.rcpt(session.remote());
    return { unknown, known, left: session.fact(left.length, 'messages at other sites') };
  },
});
