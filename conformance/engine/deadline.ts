import { Blind } from '../blind.ts';

/**
 * The promise, or `Blind` when it takes longer than `ms`. The timer keeps the process alive: a check that hangs must end
 * as an error and not in a silent exit.
 */
export async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Blind(`took longer than its budget of ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
