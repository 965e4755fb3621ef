import type { RecordedAttempt, RecordedMessage } from '../link/protocol.ts';
import { arrivals } from './arrivals.ts';

/** What the exchangers saw. */
export interface MailStore {
  add(message: RecordedMessage): void;
  attempt(attempt: RecordedAttempt): void;
  /** Messages that hold the token; waits up to `ms` until there are `count`. */
  messages(token: string, count: number, ms: number): Promise<readonly RecordedMessage[]>;
  attempts(token: string): Promise<readonly RecordedAttempt[]>;
  forget(): void;
}

/** An empty store. */
export function mailStore(): MailStore {
  const messages = arrivals<{ readonly message: RecordedMessage; readonly text: string }>();
  const attempts = arrivals<RecordedAttempt>();
  return {
    add(message) {
      const envelope = [message.from, ...message.to].join(' ');
      messages.add({
        message,
        text: `${envelope}\n${Buffer.from(message.raw, 'base64').toString('latin1')}`,
      });
    },
    attempt: (attempt) => attempts.add(attempt),
    attempts: (token) =>
      attempts.matching(({ from, to }) => from.includes(token) || to.includes(token), 0, 0),
    async messages(token, count, ms) {
      const found = await messages.matching(({ text }) => text.includes(token), count, ms);
      return found.map(({ message }) => message);
    },
    forget() {
      messages.forget();
      attempts.forget();
    },
  };
}
