import type { Session } from '../session.ts';

/**
 * Waits until that many messages have been tried and put off, so that what comes next finds them in the queue; goes on
 * after five seconds without, because what became of them is for the check to see.
 */
export async function untilDeferred(session: Session, count: number): Promise<void> {
  for (let tries = 0; tries < 25; tries += 1) {
    const { stdout } = await session.project.exec('postfix', ['postqueue', '-j']);
    const deferred = stdout.split('\n').filter((line) => line.includes('"queue_name": "deferred"'));
    if (deferred.length >= count) return;
    await session.sleep(200);
  }
}
