import type { Session } from '../session.ts';
import { guess } from './guesses.ts';

/** Connections that try one wrong password after the other until they are stopped. */
export interface Attack {
  /** Guesses that were answered so far. */
  readonly answered: () => number;
  stop(): Promise<void>;
}

let number = 0;

/** Attacks a login over IMAP: `each` connections from every one of the addresses. */
export function attack(session: Session, login: string, from: readonly string[], each: number): Attack {
  let isOver = false;
  let answered = 0;
  const connection = async (address: string): Promise<void> => {
    const imap = await session.imap('imaps', { from: address });
    while (!isOver) {
      number += 1;
      const { kind } = await imap.login(login, guess(session, number));
      if (kind !== 'status') return;
      answered += 1;
    }
  };
  const keepOn = async (address: string): Promise<void> => {
    // A connection that the server ends is replaced; one that cannot be made is tried again a little later.
    while (!isOver) await connection(address).catch(() => session.sleep(200));
  };
  const all = from.flatMap((address) => Array.from({ length: each }, () => keepOn(address)));
  return {
    answered: () => answered,
    async stop() {
      isOver = true;
      await Promise.all(all);
    },
  };
}
