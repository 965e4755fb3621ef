/** The check could not see: its outcome is `error`, never pass or fail. */
export class Blind extends Error {}
