/**
 * Keeps a rejection that nobody waits for from ending the process while containers run. A check may begin two steps at
 * once and go blind in the first: the second one's failure adds nothing to its result, but is said all the same.
 */
export function strayRejections(say: (line: string) => void): { done(): void } {
  const heard = (reason: unknown): void =>
    say(
      `a step that nothing waited for failed: ${reason instanceof Error ? reason.message : 'without a reason'}`,
    );
  process.on('unhandledRejection', heard);
  return { done: () => process.off('unhandledRejection', heard) };
}
