import type { Session } from '../session.ts';
import type { Answer } from '../wire/wire.ts';
import { wrongPassword } from './wrong-password.ts';

/** The ways to log in. */
export const ways = ['submission', 'imaps', 'pop3s'] as const;

/** Tries a password on a connection of its own. */
export async function logIn(
  session: Session,
  way: (typeof ways)[number],
  from: string,
  login: string,
  password: string,
): Promise<Answer> {
  if (way === 'submission') {
    const smtp = await session.smtp('submission', { upTo: 'tls', from });
    return smtp.auth(login, password);
  }
  const client =
    way === 'imaps' ? await session.imap('imaps', { from }) : await session.pop3('pop3s', { from });
  return client.login(login, password);
}

/** The n-th wrong password of a check: another one each time, because one that is repeated is one guess. */
export const guess = (session: Session, n: number): string => `${wrongPassword.of(session.token)}-${n}`;

/** Does something for each number from 0, so many at the same time. */
export async function inBatches<T>(
  count: number,
  size: number,
  act: (n: number) => Promise<T>,
): Promise<readonly T[]> {
  const done: T[] = [];
  for (let from = 0; from < count; from += size) {
    const batch = Array.from({ length: Math.min(size, count - from) }, (_, n) => act(from + n));
    done.push(...(await Promise.all(batch)));
  }
  return done;
}
