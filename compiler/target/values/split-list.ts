/** Items of a list, with commas or blanks between them, which braces keep together; undefined where braces do not match. */
export function splitList(text: string): readonly string[] | undefined {
  const items: string[] = [];
  let item = '';
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return undefined;
    if (depth === 0 && /[\s,]/.test(character)) {
      if (item !== '') items.push(item);
      item = '';
    } else item += character;
  }
  if (depth !== 0) return undefined;
  return item === '' ? items : [...items, item];
}
