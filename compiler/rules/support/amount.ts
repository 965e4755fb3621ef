import { millisecondsOf } from '../../resolve/duration.ts';
import { bytesOf } from '../../resolve/size.ts';

/** A size in bytes or a time span in milliseconds, by its unit; the schema has accepted it. */
export function amountOf(text: string): number {
  return /B$/.test(text) ? bytesOf(text) : millisecondsOf(text);
}
