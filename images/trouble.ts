/** Why a command could not do its work, with what the user can do about it: exit 2, without a stack trace. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
