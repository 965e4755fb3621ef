import { InternalError } from '../../diagnostic/internal-error.ts';

/**
 * The last gate in front of OpenDKIM's files: rules have refused such values long before.
 *
 * @throws InternalError for a value that would end its line or its column, or begin a comment
 */
export function checkedWord(value: string): string {
  if (/^[^\s#:/"\\\p{Cc}]+$/u.test(value)) return value;
  throw new InternalError(`not one word for OpenDKIM: ${JSON.stringify(value)}`);
}

/**
 * A mail address of Senders, where a blank or a number sign would begin something else.
 *
 * @throws InternalError for a value with one of them
 */
export function checkedAddress(value: string): string {
  if (/^[^\s#\p{Cc}]+@[^\s#\p{Cc}]+$/u.test(value)) return value;
  throw new InternalError(`not an address for OpenDKIM: ${JSON.stringify(value)}`);
}

/**
 * An address or a network of TrustedHosts.
 *
 * @throws InternalError for anything else, such as a pattern that would trust more
 */
export function checkedHost(value: string): string {
  if (/^[0-9a-f.:]+(\/[0-9]{1,3})?$/.test(value)) return value;
  throw new InternalError(`not a host for OpenDKIM: ${JSON.stringify(value)}`);
}
