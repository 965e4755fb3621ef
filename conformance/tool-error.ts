/** The suite could not do its work: one sentence, and what to do about it. Exit code 2, no stack trace. */
export class ToolError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
