import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const deliveryBetweenUsers: Check = defineCheck({
  id: 'delivery/between-users',
  title: 'Mail that one user submits for all of them reaches every mailbox once and leaves no server',
  level: 'must',
  clauses: [{ rfc: 5321, section: '3.3' }],
  promise: ['domains'],
  requires: ['submission', 'mailboxes'],
  vantage: 'outside',
  controls: ['submission-works'],
  budgetMs: 30_000,
  accept: { taken: [reply(250, '2.0.0')], copies: [fact(1)], outside: [fact(0)] },
  async run(session) {
    const sender = session.person();
    const to = session.people.map(({ address }) => address);
    const taken = await session.deliver({ as: sender, from: sender.address, to, message: session.message() });
    const copies = session.people.map(async (person) => {
      const found = await session.mailbox(person).waitFor(1, { ms: 10_000 });
      return session.fact(found.length, `copies for ${person.address}`);
    });
    return {
      taken,
      copies: await Promise.all(copies),
      outside: session.fact((await session.exchangers.settled()).length, 'messages at the exchangers'),
    };
  },
});
