import { InternalError } from '../../diagnostic/internal-error.ts';
import type { PostfixTable, PostfixTableRow } from '../../model/postfix.ts';
import { originComment } from '../origin-comment.ts';
import { checkedLine, checkedWord } from './check-value.ts';

/** A lookup table as text (postmap(1), cidr_table(5)): the key, then the answer. Keys are lower-case: lookups fold them. */
export function tableText({ type, rows, origin, why }: PostfixTable): string {
  const comment = `# ${checkedLine(originComment(origin, why))}\n`;
  return `${comment}${rows.map((row) => (type === 'regexp' ? patternText(row) : rowText(row))).join('')}`;
}

/** A pattern between slashes (regexp_table(5)), where a slash of its own would end it. */
function patternText({ key, answer }: PostfixTableRow): string {
  if (!/^[^\s/]+$/.test(checkedLine(key)) || typeof answer !== 'string' || answer.includes('$'))
    throw new InternalError(`a pattern that would fall apart: ${JSON.stringify(key)}`);
  return `/${key}/  ${checkedLine(answer)}\n`;
}

function rowText({ key, answer }: PostfixTableRow): string {
  if (key !== key.toLowerCase())
    throw new InternalError(`a lookup key with capitals: ${JSON.stringify(key)}`);
  const text = typeof answer === 'string' ? checkedLine(answer) : answer.map(checkedWord).join(', ');
  if (text === '') throw new InternalError(`a lookup key without an answer: ${JSON.stringify(key)}`);
  return `${checkedWord(key)}  ${text}\n`;
}
