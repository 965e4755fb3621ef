import type { ExchangerMessage, Exchangers } from '../exchangers.ts';
import type { RecordedMessage } from '../link/protocol.ts';
import type { Arena } from './arena.ts';

/** How long a message may take to arrive, in milliseconds. */
const patience = 5_000;

/** The exchangers as one session sees them. */
export function exchangers(arena: Arena, own: string): Exchangers {
  const { link } = arena.world;
  const find = async (token: string, count: number, ms: number): Promise<readonly ExchangerMessage[]> =>
    (await link.call('messages', { token, count, ms })).map(decoded);
  return {
    messagesFor: (token = own) => find(token, 0, 0),
    waitFor: (count = 1, { token = own, ms = patience } = {}) => find(token, count, ms),
    async settled(token = own) {
      await arena.relayed();
      return find(token, 0, 0);
    },
    attemptsFor: (token = own) => link.call('attempts', { token }),
  };
}

function decoded(message: RecordedMessage): ExchangerMessage {
  const { raw, wire } = message;
  return {
    ...message,
    raw: Buffer.from(raw, 'base64'),
    wire: wire === undefined ? undefined : Buffer.from(wire, 'base64'),
  };
}
