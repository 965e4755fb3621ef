/** What a promise comes to, or the reason of the signal as soon as it is aborted: nobody waits for the work then. */
export function unlessAborted<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work;
  const aborted = new Promise<never>((_, failed) => {
    const fail = (): void => failed(signal.reason as Error);
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
    void work.finally(() => signal.removeEventListener('abort', fail)).catch(() => undefined);
  });
  return Promise.race([work, aborted]);
}
