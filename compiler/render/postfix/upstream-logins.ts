import { InternalError } from '../../diagnostic/internal-error.ts';
import type { UpstreamLogin } from '../../model/postfix.ts';
import { originComment } from '../origin-comment.ts';
import { checkedLine } from './check-value.ts';

const HEAD = `# Which login is used at which upstream server, or for which sender domain: the user name, then the password.
# A word that begins with secret: names the file below /run/secrets whose content the container puts there.
`;

/** The list that the container makes its table of passwords from; it has their names only. */
export function upstreamLoginsText(logins: readonly UpstreamLogin[]): string {
  return `${HEAD}${logins.map(loginText).join('')}`;
}

function loginText({ key, username, password, origin }: UpstreamLogin): string {
  const user = username.kind === 'text' ? `text:${username.text}` : `secret:${username.secret}`;
  const words = [key, user, `secret:${password}`].map(unbroken);
  return `# ${checkedLine(originComment(origin))}\n${words.join('  ')}\n`;
}

/** A word that stays one: the container splits the line at blanks, and at nothing else. */
function unbroken(word: string): string {
  if (/\s/.test(checkedLine(word)))
    throw new InternalError(`a login at an upstream server has a blank: ${JSON.stringify(word)}`);
  return word;
}
