import { HIDDEN, hideShapes } from './secret-shapes.ts';
import { isSecretKey } from './sensitive.ts';

/** How far above a line its map is looked for; a map that begins still further up is taken for one with secrets. */
const mostLines = 2000;

/** A key, quoted or not, as YAML has it in block and in flow style; its colon is followed by a blank, a quote or the end. */
const keyBefore =
  /(^|[{,[]|\s|-\s)(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s"'#{}[\],:][^\s"'{}[\],:]*))(\s*:)(?=\s|["'{[]|$)/g;

/**
 * One line of mail.yaml with everything hidden that may be a secret: values of keys that sound like one, every value of a
 * mailbox, of credentials and of a key, and what is a secret by its shape. The line keeps its length, so that columns still
 * hold. Works on the bare text, because a file with broken syntax has nothing better; where the text leaves a doubt, it hides.
 *
 * @param start offset of the line's first character
 */
export function maskLine(text: string, start: number, line: string): string {
  if (insidePem(text, start, line)) return hideAll(line);
  return hideShapes(maskKeys(line, keysAbove(text, start, line).some(opensSecrets)));
}

/** Keys of the maps that hold secrets. */
const fields: ReadonlySet<string> = new Set([
  'quota',
  'username',
  'publicKey',
  'mailboxes',
  'aliases',
  'dkim',
  'domains',
]);

/** Whether anything below a key may be a secret. */
const opensSecrets = (key: string): boolean => key === 'mailboxes' || key === 'selectors' || isSecretKey(key);

/** Hides what follows the first key of the line that may hold secrets, or everything where a key above does: all but keys. */
function maskKeys(line: string, insideSecrets: boolean): string {
  let from = insideSecrets ? 0 : line.length;
  const kept: [number, number][] = [];
  for (const match of line.matchAll(keyBefore)) {
    const [all, lead = '', double, single, bare, colon = ''] = match;
    const name = double ?? single ?? bare ?? '';
    const keyEnd = match.index + all.length;
    if (opensSecrets(name) && keyEnd < from) from = keyEnd;
    // Below a key that holds secrets a word of the user's own is shown where a map follows it: else it may be the secret.
    const known =
      keyEnd <= from ||
      isSecretKey(name) ||
      fields.has(name) ||
      /^\s*(?:\{.*|#.*)?$/.test(line.slice(keyEnd));
    if (!name.includes(':') && known) kept.push([match.index + lead.length, keyEnd - colon.length]);
  }
  const quota = /\bquota\s*:\s*["']?([0-9][0-9.]* ?[KMGT]?i?B?)(?=["'\s,}]|$)/g;
  for (const match of line.matchAll(quota)) kept.push([match.index, match.index + match[0].length]);
  return [...line]
    .map((character, at) => {
      const shown = at < from || /[\s{}[\],:"'-]/.test(character) || kept.some(([a, b]) => at >= a && at < b);
      return shown ? character : HIDDEN.repeat(character.length);
    })
    .join('');
}

/** The keys that the line may stand below: of the lines above with a smaller indentation, and of an open flow map. */
function keysAbove(text: string, start: number, line: string): readonly string[] {
  const keys: string[] = [];
  let indent = indentOf(line);
  let flow = 0;
  let end = start - 1;
  for (let count = 0; end >= 0; count += 1) {
    if (count === mostLines) return ['mailboxes'];
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(begin, end);
    end = begin - 1;
    if (/^\s*(?:#|$)/.test(above)) continue;
    flow += balance(above);
    const own = indentOf(above);
    if (flow <= 0 && own >= indent) continue;
    if (flow > 0) flow = 0;
    indent = Math.min(indent, own);
    for (const [, , double, single, bare] of above.matchAll(keyBefore))
      keys.push(double ?? single ?? bare ?? '');
  }
  return keys;
}

/** How many more brackets a line opens than it closes, quotes left out. */
function balance(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|\s#.*$/g, '');
  return (bare.match(/[{[]/g)?.length ?? 0) - (bare.match(/[}\]]/g)?.length ?? 0);
}

const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

/** Whether a line belongs to a pasted key: between its marks, or the rest of a block of base64. */
function insidePem(text: string, start: number, line: string): boolean {
  if (/-----(?:BEGIN|END)[^-]*-----/.test(line)) return /PRIVATE|BEGIN|END/.test(line);
  const before = text.slice(Math.max(0, start - 8192), start);
  if (before.lastIndexOf('-----BEGIN') > before.lastIndexOf('-----END')) return true;
  const last = before.trimEnd().split('\n').at(-1) ?? '';
  return /^\s*[A-Za-z0-9+/]{40,}\s*$/.test(last) && /^\s*[A-Za-z0-9+/]+={0,2}\s*$/.test(line);
}

function hideAll(line: string): string {
  return line.replace(/\S/g, HIDDEN);
}

/** The same line with the characters from `start` to `end` hidden. */
export function hide(line: string, start: number, end: number): string {
  const stop = Math.min(end, line.length);
  return stop <= start ? line : line.slice(0, start) + HIDDEN.repeat(stop - start) + line.slice(stop);
}
