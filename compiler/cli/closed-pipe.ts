/** Ends quietly when the reader of our output has gone, as in `mailc compile --stdout mail.yaml | head`. */
export function endWithClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
