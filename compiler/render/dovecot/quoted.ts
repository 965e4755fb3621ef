import { InternalError } from '../../diagnostic/internal-error.ts';

const PLAIN = /^[\w\\/:*.,+=@%!-][\w\\/:*.,+=@%! -]*$/;

/**
 * A value as dovecot.conf takes it literally: in quotes wherever a character could mean something else
 * (a comment, a variable, the content of a file).
 */
export function quoted(value: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new InternalError('a Dovecot value has a control character');
  if (value === '' || (PLAIN.test(value) && !value.endsWith(' '))) return value;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
