/**
 * Text that may hold bytes of a server, made safe to print anywhere: control characters (C0, DEL, C1), separators and
 * characters that change the direction of text are written as escapes. Line feeds too: one text is one line.
 */
export function escaped(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    if (character === '\t') return '\\t';
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}

/** Control (Cc), format (Cf: bidirectional marks, zero width), surrogate, private use, line and paragraph separators. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;
