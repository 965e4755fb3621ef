import type { Control } from '../control.ts';
import { fact } from '../expectation.ts';

/** Mail that the service without a login takes is found where it ends. */
export const smtpDelivers: Control = {
  id: 'smtp-delivers',
  title: 'Mail that is taken without a login arrives',
  requires: [],
  instead: 'smtp-accepts',
  budgetMs: 15_000,
  accept: { arrived: [fact(1)] },
  async run(session) {
    const { recipient } = session;
    await session.deliver({ to: recipient.address, vantage: session.vantage });
    const found = await recipient.waitFor();
    return { arrived: session.fact(found.length) };
  },
};
