import { InternalError } from '../../diagnostic/internal-error.ts';
import type { DovecotGuesses } from '../../model/dovecot.ts';
import { originComment } from '../origin-comment.ts';

const NETWORK = /^[0-9a-f:.]+(\/[0-9]{1,3})?$/i;

/** The ceilings for wrong passwords, as the container's `guesses.lua` reads them: a word and a value in each line. */
export function printGuesses({ ceilings, exempt }: DovecotGuesses): string {
  const lines = ['# Wrong passwords in a minute, written by mailc from mail.yaml: edit that instead.'];
  for (const { of, number, origin } of ceilings) lines.push(`# ${originComment(origin)}`, `${of} ${number}`);
  const [first] = exempt;
  if (first !== undefined) lines.push(`# ${originComment(first.origin)}`);
  for (const { network } of exempt) {
    if (!NETWORK.test(network)) throw new InternalError('a network would break out of the file of ceilings');
    lines.push(`exempt ${network}`);
  }
  return `${lines.join('\n')}\n`;
}
