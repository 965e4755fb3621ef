/**
 * A string in a template action (Go, "String literals"): between back quotes where it has any that would need escapes,
 * else in double quotes. Braces mean nothing inside of it.
 */
export const goString = (text: string): string =>
  /["\\]/.test(text) && /^[^`\r\0\ufeff]*$/.test(text) ? `\`${text}\`` : JSON.stringify(text);
