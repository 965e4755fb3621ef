import type { JsonResult } from './json.ts';

/** What the run did not look at, by reason: how many checks, how many of them musts, and which. */
export function leftOutLines(results: readonly JsonResult[]): readonly string[] {
  const left = results.filter(({ outcome }) => outcome === 'left-out');
  if (left.length === 0) return [];
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  const groups = reasons
    .map((reason) => ({ reason, all: left.filter((each) => each.reason === reason) }))
    .sort((one, other) => other.all.length - one.all.length);
  return [
    '',
    `left out: ${count(left)}`,
    ...groups.flatMap(({ reason, all }) => [
      `  ${count(all)}: ${reason}`,
      ...wrapped(all.map(({ id }) => id)).map((line) => `    ${line}`),
    ]),
  ];
}

function count(results: readonly JsonResult[]): string {
  const musts = results.filter(({ level }) => level === 'must').length;
  return `${results.length} (${musts} musts)`;
}

/** Words in lines of at most 110 characters. */
function wrapped(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length > 108) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
