const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text of others with every character escaped that could move the cursor, colour the terminal or reorder the line. */
export function visible(text: string): string {
  return text.replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
