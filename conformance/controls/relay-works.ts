import type { Control } from '../control.ts';
import { fact } from '../expectation.ts';

/** A trusted client's mail reaches another site: without that, "nothing arrived" would say nothing. */
export const relayWorks: Control = {
  id: 'relay-works',
  title: 'Mail from a trusted network reaches another site',
  requires: ['trusted-networks'],
  instead: 'smtp-accepts',
  budgetMs: 15_000,
  accept: { arrived: [fact(1)] },
  async run(session) {
    await session.deliver({ to: session.remote(), vantage: 'inside' });
    const arrived = await session.exchangers.waitFor();
    return { arrived: session.fact(arrived.length) };
  },
};
