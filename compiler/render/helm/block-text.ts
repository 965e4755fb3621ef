/**
 * Whether a text can be a literal block of YAML that keeps its only final newline: printable characters, blanks, tabs
 * and newlines (YAML 1.2.2, rules c-printable and c-l+literal).
 */
export const isBlockText = (text: string): boolean =>
  /[^\n]\n$/.test(text.slice(-2)) && (ASCII.test(text) || (!UNPRINTABLE.test(text) && !ALONE.test(text)));

/** What most files are made of, looked for first because it is quick. */
const ASCII = /^[\t\n\x20-\x7e]*$/;

const UNPRINTABLE = /[^\t\n\x20-\x7e\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;

/** Half of a pair of UTF-16. */
const ALONE = /[\ud800-\udfff]/u;
