import type { Control } from '../control.ts';
import { fact } from '../expectation.ts';

/**
 * The server sees a client where the vantage says it is: the client's address, as the server itself wrote it into the
 * Received field of a delivered message, is compared with the trusted networks and the gateway.
 */
export const vantage: Control = {
  id: 'vantage',
  title: 'The vantage is where it says it is',
  requires: [],
  budgetMs: 15_000,
  accept: { seen: [fact(true)] },
  async run(session) {
    const { recipient } = session;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    await smtp.rcpt(recipient.address);
    await smtp.data(session.message());
    const [found] = await recipient.waitFor();
    const received = found?.raw.toString('latin1').match(/^Received: from [^[]*\[(?:IPv6:)?([^\]]+)\]/m)?.[1];
    return {
      seen: session.fact(received === smtp.wire.local, `Received shows ${received ?? 'nothing'}`),
    };
  },
};
