import { InternalError } from '../../diagnostic/internal-error.ts';
import type { PostfixTable, PostfixTableRow } from '../../model/postfix.ts';
import { originComment } from '../origin-comment.ts';
import { checkedLine, checkedWord } from './check-value.ts';

/** A lookup table as text (postmap(1), cidr_table(5)): the key, then the answer. Keys are lower-case: lookups fold them. */
export function tableText({ rows, origin, why }: PostfixTable): string {
  const comment = `# ${checkedLine(originComment(origin, why))}\n`;
  return `${comment}${rows.map(rowText).join('')}`;
}

function rowText({ key, answer }: PostfixTableRow): string {
  if (key !== key.toLowerCase())
    throw new InternalError(`a lookup key with capitals: ${JSON.stringify(key)}`);
  const text = typeof answer === 'string' ? checkedLine(answer) : answer.map(checkedWord).join(', ');
  if (text === '') throw new InternalError(`a lookup key without an answer: ${JSON.stringify(key)}`);
  return `${checkedWord(key)}  ${text}\n`;
}
