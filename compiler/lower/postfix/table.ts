import type { Origin } from '../../../schema/origin.ts';
import type { PostfixTable, PostfixTableRow } from '../../model/postfix.ts';

/** More rows than this and every process that reads the table as text takes noticeably long to start. */
const LARGEST_TEXT_TABLE = 1000;

/** A table that is looked up by its key; a large one is indexed by the container when it starts. */
export function table(
  name: string,
  rows: readonly PostfixTableRow[],
  origin: Origin,
  why: string,
): PostfixTable {
  return { name, type: rows.length > LARGEST_TEXT_TABLE ? 'hash' : 'texthash', rows, origin, why };
}
