import type { Mailbox, MailboxMessage, Person } from '../session.ts';
import type { Arena } from './arena.ts';

const patience = 5_000;

/** A mailbox as one session sees it. */
export function mailbox(arena: Pick<Arena, 'world' | 'delivered'>, own: string, person: Person): Mailbox {
  const below = `/${person.domain}/${person.localPart}/`;
  const find = async (token: string, count: number, ms: number): Promise<readonly MailboxMessage[]> => {
    const files = await arena.world.link.call('files', { token, count, ms, below });
    return files.map((file) => ({ ...file, raw: Buffer.from(file.raw, 'base64') }));
  };
  return {
    messagesFor: (token = own) => find(token, 0, 0),
    waitFor: (count = 1, { token = own, ms = patience } = {}) => find(token, count, ms),
    async settled(token = own) {
      await arena.delivered(person.address);
      return find(token, 0, 0);
    },
  };
}
