/**
 * A string in double quotes, so that a reader of YAML 1.1 takes it for nothing else (`y`, `on`, `0123`). What YAML may
 * not hold as it is, or would take for the end of a line, is escaped.
 */
export const quoted = (text: string): string =>
  /^[ !#-[\]-~]*$/.test(text)
    ? `"${text}"`
    : JSON.stringify(text).replace(
        /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );

/** Words that a reader of YAML 1.1 takes for a truth value or for nothing (yaml.org/type/bool.html, null.html). */
const WORDS = /^(y|n|yes|no|on|off|true|false|null)$/i;

/** The key of a map: as it is where it can only be a string. */
export const yamlKey = (key: string): string =>
  /^[A-Za-z][A-Za-z0-9_./-]*$/.test(key) && !WORDS.test(key) ? key : quoted(key);

/** Text for a comment, which ends with its line. */
export const oneLine = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what would end the line
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
