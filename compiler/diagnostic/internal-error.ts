/** A bug in mailc, never a user's mistake: the command line prints it as such and asks for a report. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}
