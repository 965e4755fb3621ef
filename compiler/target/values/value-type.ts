/** What values a parameter or a setting takes. */
export type ValueType =
  /** A whole number. */
  | {
      readonly kind: 'integer';
      readonly least: number;
      readonly most: number;
      /** Whether the word `unlimited` is taken too. */
      readonly unlimited?: boolean;
    }
  /** A time of Dovecot, with a unit. */
  | { readonly kind: 'interval'; readonly milliseconds: boolean; readonly unlimited: boolean }
  /** A size of Dovecot; the bounds are in bytes. */
  | { readonly kind: 'size'; readonly least: number; readonly most?: number; readonly unlimited: boolean }
  /** A time; the bounds are in seconds, and `unit` is meant where a number has none. */
  | { readonly kind: 'time'; readonly unit: string; readonly least: number; readonly most: number }
  | { readonly kind: 'boolean' }
  /** One of some words. */
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  /** A list of some words, with commas or blanks between them. */
  | { readonly kind: 'list-of'; readonly words: readonly string[] }
  /** Text; the bounds are those of its length. */
  | { readonly kind: 'text'; readonly least: number; readonly most: number }
  /** Text of a form, which `what` describes: `an address, such as …`. */
  | { readonly kind: 'pattern'; readonly what: string; readonly pattern: RegExp }
  /** A list of Postfix's lookup tables. */
  | { readonly kind: 'tables' }
  /** A list of names, networks and lookup tables (postconf(5), `debug_peer_list`). */
  | { readonly kind: 'names' }
  /** A list of access restrictions (postconf(5), `smtpd_client_restrictions`). */
  | { readonly kind: 'restrictions' }
  /** A file or folder of the container. */
  | { readonly kind: 'path'; readonly files: readonly string[] };

/** Largest 32-bit integer, which the daemons keep numbers and seconds in. */
export const largestInteger: number = 2 ** 31 - 1;

export const integer = (
  least = 0,
  most: number = largestInteger,
): Extract<ValueType, { readonly kind: 'integer' }> => ({
  kind: 'integer',
  least,
  most,
});
export const time = (unit: string, least = 0, most: number = largestInteger): ValueType => ({
  kind: 'time',
  unit,
  least,
  most,
});
export const boolean: ValueType = { kind: 'boolean' };
export const text: ValueType = { kind: 'text', least: 0, most: Number.POSITIVE_INFINITY };
export const oneOf = (...words: readonly string[]): ValueType => ({ kind: 'one-of', words });
export const listOf = (...words: readonly string[]): ValueType => ({ kind: 'list-of', words });
export const pattern = (what: string, form: RegExp): ValueType => ({ kind: 'pattern', what, pattern: form });

/** The type in words, as the end of a sentence: `a whole number from 1 to 100`. */
export function typeWords(type: ValueType): string {
  switch (type.kind) {
    case 'integer':
      return `a whole number from ${type.least} to ${type.most}`;
    case 'time':
      return `a time from ${type.least} to ${type.most} seconds, such as \`${Math.max(type.least, 1)}s\``;
    case 'interval':
      return 'a time with its unit, such as `30s`';
    case 'size':
      if (type.most !== undefined) return `a size of at most \`${type.most / 2 ** 20}M\``;
      return type.least === 0 ? 'a size, such as `64M`' : `a size of at least \`${type.least / 2 ** 20}M\``;
    case 'boolean':
      return '`true` or `false`';
    case 'one-of':
      return `one of ${quoted(type.words)}`;
    case 'list-of':
      return `some of ${quoted(type.words)}`;
    case 'text':
      return type.most === 1 ? 'one character' : 'text';
    case 'pattern':
      return type.what;
    case 'tables':
      return 'lookup tables, such as `inline:{ {key = value} }`';
    case 'names':
      return 'names, networks or lookup tables';
    case 'restrictions':
      return 'access restrictions, such as `reject_unknown_client_hostname`';
    case 'path':
      return `a file of the container: ${quoted(type.files)}`;
  }
}

const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');
