/** The comment that a line of a compiled file stands under: its reason, or the place in mail.yaml. */
export function commentAbove(text: string, line: number): string | undefined {
  const lines = text.split('\n');
  // The furthest to the right that a comment about this line, or about what it is a member of, can stand.
  let most = indentOf(lines[line - 1] ?? '');
  for (let index = line - 1; index >= 0; index -= 1) {
    const each = lines[index] ?? '';
    const indent = indentOf(each);
    const found = /^\s*(?:#|--)+\s+(.*\S)/.exec(each)?.[1];
    if (found !== undefined && indent <= most) return found;
    if (indent < 0) return undefined;
    if (found !== undefined || index === line - 1) continue;
    // A neighbour below the same key has the comment above it for itself; in a flat file neighbours share one.
    if (indent === most && indent > 0) most = indent - 1;
    else most = Math.min(most, indent);
  }
  return undefined;
}

const indentOf = (text: string): number => text.search(/\S/);
