import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so, asking several times a second; says what never came to be after `seconds`. */
export async function until(what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`after ${seconds} s still not so: ${what}`);
    await pause(200);
  }
}
