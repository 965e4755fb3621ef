/**
 * Characters that look like the blank U+0020 and are text for YAML (YAML 1.2 section 6.1 indents with U+0020 alone): the
 * blanks of word processors and web pages. The inside of a character class.
 */
export const otherBlanks = '\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000';
