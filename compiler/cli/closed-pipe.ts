import { ExitError } from './exit-error.ts';
import { reportFailure } from './report-failure.ts';

/**
 * Ends when what is printed cannot be: quietly where the reader has gone, as in `mailc compile --stdout mail.yaml | head`;
 * with one line and exit code 2 where the file system refuses, as on a full disk.
 */
export function endWithClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      if (stream === process.stdout)
        reportFailure(
          new ExitError(
            `the output cannot be written: ${error.code ?? error.message}`,
            'Free some space, or write elsewhere.',
          ),
        );
      process.exit(2);
    });
}
