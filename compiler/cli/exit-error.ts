/** Why a command could not do its work, and what the user can do about it: printed without a stack trace, exit code 2. */
export class ExitError extends Error {
  override readonly name = 'ExitError';
  readonly remedy: string | undefined;

  constructor(message: string, remedy?: string) {
    super(message);
    this.remedy = remedy;
  }
}
