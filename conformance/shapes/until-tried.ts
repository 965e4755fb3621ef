import type { Session } from '../session.ts';

/**
 * Waits until no message to this recipient is on its way any more, and counts those that were put off; after ten
 * seconds those still on their way are counted too. An empty queue is believed at the third look in a row: a message
 * that changes from one queue to the next while they are listed is in neither.
 */
export async function untilTried(session: Session, recipient: string): Promise<number> {
  let queued: string[] = [];
  for (let looks = 0, empty = 0; looks < 50 && empty < 3; looks += 1) {
    const { stdout } = await session.project.exec('postfix', ['postqueue', '-j']);
    queued = stdout.split('\n').filter((line) => line.includes(recipient));
    empty = queued.length === 0 ? empty + 1 : 0;
    if (queued.length > 0 && queued.every((line) => line.includes('"queue_name": "deferred"'))) break;
    await session.sleep(200);
  }
  return queued.length;
}
