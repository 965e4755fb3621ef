import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { unlessVerified } from '../../shapes/unless-unverified.ts';

export const deliveryNullSenderFailure: Check = defineCheck({
  id: 'delivery/null-sender-failure',
  title: 'A message without a return path that cannot be delivered causes no mail to anybody',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.5.5' },
    { rfc: 5321, section: '6.1' },
  ],
  promise: ['trusted'],
  requires: ['smtp', 'trusted-networks', 'mailboxes'],
  unless: unlessVerified,
  vantage: 'inside',
  controls: ['relay-works'],
  budgetMs: 15_000,
  accept: { attempts: [fact(1)], outside: [fact(0)], inside: [fact(0)] },
  async run(session) {
    await session.deliver({ from: '', to: session.remote('permfail'), vantage: 'inside' });
    const attempts = await refusals(session);
    const outside = await session.exchangers.settled();
    const inside = session.people.map(async (person) => {
      const found = await session.mailbox(person).settled();
      return session.fact(found.length, `messages for ${person.address}`);
    });
    return {
      attempts: session.fact(attempts, 'attempts that were refused for good'),
      outside: session.fact(outside.length, 'messages at the exchangers'),
      inside: await Promise.all(inside),
    };
  },
});

/** Waits until the exchanger has refused the recipient; how often it did. */
async function refusals(session: Parameters<Check['run']>[0]): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const seen = (await session.exchangers.attemptsFor()).filter(({ code }) => code >= 500);
    if (seen.length > 0) return seen.length;
    await session.sleep(100);
  }
  return 0;
}
