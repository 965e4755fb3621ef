import type { Link } from './link.ts';

/**
 * Asks the other end again and again, and calls `silent` once when it does not answer: nothing else would say that a line
 * leads nowhere, as when what carries it has gone.
 *
 * @param ms - Between two questions, and until an answer is given up, in milliseconds.
 * @returns Ends the watch.
 */
export function watchLink(link: Link, silent: () => void, ms = 30_000): () => void {
  let timer: NodeJS.Timeout;
  let ended = false;
  const ask = async (): Promise<void> => {
    timer = setTimeout(silent, ms);
    const answered = await link.call('devices', null).catch(() => undefined);
    clearTimeout(timer);
    if (answered !== undefined && !ended) timer = setTimeout(ask, ms).unref();
  };
  void ask();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
