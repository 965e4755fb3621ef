import { InternalError } from '../../diagnostic/internal-error.ts';

/**
 * The last gate in front of main.cf and master.cf: rules have refused such values long before.
 *
 * @throws InternalError for what would end the line, begin another one, or be lost at the end of the value
 */
export function checkedLine(value: string): string {
  if (/\p{Cc}/u.test(value)) throw refusal(value, 'has a control character');
  if (/^\s|\s$/.test(value)) throw refusal(value, 'begins or ends with a blank');
  return value;
}

/**
 * A word that cannot fall apart into several.
 *
 * @throws InternalError as `checkedLine`, and for separators, quotes and braces, and for a leading `#`
 */
export function checkedWord(value: string): string {
  if (!/^[^\s,"{}#][^\s,"{}]*$/.test(checkedLine(value))) throw refusal(value, 'is not one word');
  return value;
}

/**
 * Words that stay together between braces.
 *
 * @throws InternalError as `checkedLine`, and for braces, commas and quotes
 */
export function checkedPhrase(value: string): string {
  if (/[{},"]/.test(checkedLine(value)) || value === '') throw refusal(value, 'does not fit between braces');
  return value;
}

function refusal(value: string, problem: string): InternalError {
  return new InternalError(`a value for Postfix ${problem}: ${JSON.stringify(value)}`);
}
