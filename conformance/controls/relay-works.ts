import type { Control } from '../control.ts';
import { fact } from '../expectation.ts';
import { wayOut } from '../way-out.ts';

/** Mail of whoever may send arrives: without that, "nothing arrived" would say nothing. */
export const relayWorks: Control = {
  id: 'relay-works',
  title:
    'Mail from a trusted network, or else of a login, reaches another site; where neither may send, a mailbox',
  requires: [],
  instead: 'smtp-accepts',
  budgetMs: 15_000,
  accept: { arrived: [fact(1)] },
  async run(session) {
    const { recipient, spec, family } = session;
    const way = wayOut(spec, family);
    if (way === 'trusted') await session.deliver({ to: session.remote(), vantage: 'inside' });
    else if (way === 'login') await session.deliver({ to: session.remote(), as: session.person() });
    else await session.deliver({ to: recipient.address, vantage: session.vantage, from: session.stranger });
    const arrived = await (way === undefined ? recipient : session.exchangers).waitFor();
    return { arrived: session.fact(arrived.length) };
  },
};
