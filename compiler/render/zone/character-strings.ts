import { InternalError } from '../../diagnostic/internal-error.ts';

/** Octets of one character-string at most (RFC 1035 section 3.3). */
const LONGEST = 255;

/** A text as the quoted strings of a TXT record; readers join them again without a blank (RFC 6376 section 3.6.2.2). */
export function characterStrings(text: string): string {
  if (!/^[\x20-\x7e]*$/.test(text))
    throw new InternalError('a TXT record has a character that is not printable ASCII');
  const strings = text.match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? [''];
  return strings.map((string) => `"${string.replace(/["\\]/g, '\\$&')}"`).join(' ');
}
