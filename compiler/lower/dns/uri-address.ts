/**
 * An address inside a `mailto:` URI of a record: a comma, an exclamation mark and a semicolon have a meaning there
 * (RFC 7489 section 6.2, RFC 8460 section 3).
 */
export const uriAddress = (address: string): string =>
  address.replace(
    /[^\w@.+~-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
