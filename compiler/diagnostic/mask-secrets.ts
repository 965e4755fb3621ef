const keyWithValue =
  /(^|[{,]|\s|-\s)(["']?)(password|plain|hash|secret|key|privateKey)\2(\s*:\s+|:(?=["']))(?![{[*|>]|$)/g;

/**
 * A line of mail.yaml with the values hidden that may be secrets: those of `password`, `plain`, `hash` and the like, and
 * long runs of base64, which may be part of a key. The line keeps its length, so that columns still hold. Works on the
 * bare text, because a file with broken syntax has nothing better.
 */
export function maskSecrets(line: string): string {
  let masked = line;
  for (const match of line.matchAll(keyWithValue)) {
    const start = match.index + match[0].length;
    const end =
      start +
      valueLength(line.slice(start), match[1] === '{' || match[1] === ',' || insideFlow(line, match.index));
    if (match[3] === 'secret' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(line.slice(start, end).trim()))
      continue;
    masked = hide(masked, start, end);
  }
  if (/publicKey/.test(line)) return masked;
  return masked.replace(/[A-Za-z0-9+/]{48,}={0,2}/g, (run) => '•'.repeat(run.length));
}

/** The same line with the characters from `start` to `end` hidden. */
export function hide(line: string, start: number, end: number): string {
  const stop = Math.min(end, line.length);
  return stop <= start ? line : line.slice(0, start) + '•'.repeat(stop - start) + line.slice(stop);
}

function insideFlow(line: string, at: number): boolean {
  const before = line.slice(0, at);
  return before.split('{').length > before.split('}').length;
}

function valueLength(rest: string, inFlow: boolean): number {
  const quoted = /^("(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)/.exec(rest);
  if (quoted !== null) return quoted[0].length;
  return (inFlow ? /^[^,}\]]*/ : /^.*?(?=\s#|$)/).exec(rest)?.[0].trimEnd().length ?? rest.length;
}
