/**
 * A signal that is aborted when the user interrupts (SIGINT, SIGTERM), so that the command can clean up. A second
 * interruption ends the process at once.
 */
export function interruption(): { readonly signal: AbortSignal; done(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write('\ninterrupted: ending, and taking down what was started (once more to leave it)\n');
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    done: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
