/** Numbers from 0 to below 1, the same ones for the same seed (Marsaglia's xorshift with 32 bits). */
export function seeded(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Pieces that mean something to YAML, to a terminal or to a daemon. */
const pieces: readonly string[] = [
  ...['\u0000', '\r', '\r\n', '\t', '\u001b[31m', '\u2028', '\u202e', '\ufeff', '\ud83d', '\ude00', '𝒳'],
  ...['&a ', '*a', '&a {x: *a}', '!!binary x', '!foo ', '<<: *a', '%YAML 1.1\n---\n', '---\n', '...\n'],
  ...['{', '}', '[', ']', '"', "'", '|\n', '>-\n', ': ', '- ', '? ', ', ', '# ', '@', '`', '~', '"\\ud800"'],
  ...['null', 'true', '-1', '1e400', '0x10', '.nan', '__proto__: 1', 'x'.repeat(5000), '[[[[[[[[[[', '\\'],
];

/** The text with one to four small damages, as typing, merging, and hostile hands do them. */
export function mutated(text: string, random: () => number): string {
  const pick = (count: number): number => Math.floor(random() * count);
  let result = text;
  for (let left = 1 + pick(4); left > 0; left -= 1) {
    const damage = damages[pick(damages.length)] ?? cutOff;
    result = damage(result, pick);
  }
  return result;
}

type Damage = (text: string, pick: (count: number) => number) => string;

const cutOff: Damage = (text, pick) => text.slice(0, pick(text.length + 1));

const insertPiece: Damage = (text, pick) => {
  const at = pick(text.length + 1);
  return text.slice(0, at) + (pieces[pick(pieces.length)] ?? '') + text.slice(at);
};

const removeRun: Damage = (text, pick) => {
  const at = pick(text.length + 1);
  return text.slice(0, at) + text.slice(at + 1 + pick(12));
};

/** Works on whole lines: one is left out, written twice, moved, or indented otherwise. */
const shiftLine: Damage = (text, pick) => {
  const lines = text.split('\n');
  const at = pick(lines.length);
  const [line = ''] = lines.splice(at, 1);
  const kinds: readonly (() => void)[] = [
    () => undefined,
    () => lines.splice(at, 0, line, line),
    () => lines.splice(pick(lines.length + 1), 0, line),
    () => lines.splice(at, 0, `  ${line}`),
    () => lines.splice(at, 0, line.replace(/^ {2}/, '')),
  ];
  kinds[pick(kinds.length)]?.();
  return lines.join('\n');
};

/** Puts what stands behind one colon behind another. */
const swapValue: Damage = (text, pick) => {
  const values = [...text.matchAll(/: (.+)$/gm)];
  const from = values[pick(values.length)];
  const to = values[pick(values.length)];
  if (from === undefined || to === undefined) return text;
  const at = to.index + 2;
  return text.slice(0, at) + (from[1] ?? '') + text.slice(at + (to[1] ?? '').length);
};

const damages: readonly Damage[] = [
  cutOff,
  insertPiece,
  insertPiece,
  insertPiece,
  removeRun,
  shiftLine,
  shiftLine,
  swapValue,
];
