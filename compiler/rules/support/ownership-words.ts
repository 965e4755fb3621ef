import type { Owner } from '../../target/ownership.ts';

/** What to say about a setting that `postfix.parameters` and its like may not decide. */
export function ownershipWords(name: string, owner: Owner): { message: string; why?: string; help: string } {
  if ('field' in owner) {
    return {
      message: `\`${name}\` is decided by \`${owner.field}\``,
      help: `Use \`${owner.field}\` instead.`,
    };
  }
  return {
    message: `\`${name}\` is decided by mailc`,
    why: `mailc decides it for a reason: ${owner.reason}.`,
    help: 'Remove the line.',
  };
}
