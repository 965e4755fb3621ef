/**
 * Reads the type and the range of each main.cf parameter from the tables in Postfix's own source, which its daemons
 * check values by, and writes compiler/target/parameters/postfix-types-*.json.
 *
 *   npx tsx compiler/target/generate-postfix-types.ts debian-12 SOURCE
 *
 * SOURCE is the unpacked source package of the platform's version (`apt-get source postfix/bookworm`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [platform, source] = process.argv.slice(2);
if (!platform || !source)
  throw new Error('usage: npx tsx compiler/target/generate-postfix-types.ts PLATFORM SOURCE');

const files = readdirSync(join(source, 'src'), { recursive: true, encoding: 'utf8' });
const read = (ending: string): readonly string[] =>
  files
    .filter((file) => file.endsWith(ending) && !/mail_conf_\w+\.c$|postlog\/|postconf\//.test(file))
    .sort()
    .map((file) => readFileSync(join(source, 'src', file), 'latin1').replaceAll(/\/\*.*?\*\//gs, ''));

const macros = new Map(
  read('.h').flatMap((text) =>
    [...text.replaceAll('\\\n', ' ').matchAll(/^#define\s+(\w+)[ \t]+([^\n]*)/gm)].map(
      ([, name = '', value = '']) => [name, value.trim()] as const,
    ),
  ),
);

/** The text that a macro stands for: literals and other macros side by side. */
function textOf(macro: string): string {
  const tokens = [...(macros.get(macro) ?? '').matchAll(/"([^"]*)"|(\w+)/g)];
  return tokens.map(([, literal, name]) => literal ?? textOf(name ?? '')).join('');
}

/** The number that a limit stands for; undefined for 0, which Postfix takes for none. */
function limit(text = '0'): number | undefined {
  const plain = text.replaceAll(/[()\s]/g, '');
  const product = plain.split('*').map((factor) => {
    const value = macros.get(factor);
    return /^\d+$/.test(factor) ? Number(factor) : value === undefined ? Number.NaN : (limit(value) ?? 0);
  });
  const number = product.reduce((all, factor) => all * factor, 1);
  if (Number.isNaN(number)) throw new Error(`no number: ${text}`);
  return number === 0 ? undefined : number;
}

const words: Readonly<Record<string, string>> = {
  INT: 'integer',
  NINT: 'integer',
  LONG: 'long',
  BOOL: 'boolean',
  NBOOL: 'boolean',
  TIME: 'time',
  STR: 'text',
  STR_FN: 'text',
  RAW: 'text',
};

/** `integer 1..`, `time s 1..`, `boolean`, `text 1..1`: the bounds of text are those of its length. */
function typeOf(kind: string, [preset = '', , low, high]: readonly string[]): string {
  const word = words[kind];
  if (word === undefined) throw new Error(`unknown table ${kind}`);
  if (word === 'boolean') return word;
  const unit = word === 'time' ? ` ${textOf(preset).at(-1) ?? 's'}` : '';
  const [least, most] = [limit(low), limit(high)];
  return `${word}${unit}${least || most ? ` ${least ?? ''}..${most ?? ''}` : ''}`;
}

const types = new Map<string, string>();
for (const text of read('.c')) {
  for (const [, kind = '', body = ''] of text.matchAll(
    /CONFIG_(\w+)_TABLE\s+\w+\[\]\s*=\s*\{(.*?)\n\s*\};/gs,
  )) {
    for (const entry of body.replaceAll(/^#.*$/gm, '').matchAll(/^\s*(VAR_\w+),(.*?),?\s*$/gm)) {
      const name = textOf(entry[1] ?? '');
      types.set(
        name,
        typeOf(
          kind,
          (entry[2] ?? '').split(',').map((part) => part.trim()),
        ),
      );
    }
  }
}
const sorted = Object.fromEntries([...types].sort(([a], [b]) => (a < b ? -1 : 1)));
const folder = fileURLToPath(new URL('parameters/', import.meta.url));
writeFileSync(`${folder}postfix-types-${platform}.json`, `${JSON.stringify(sorted, undefined, 2)}\n`);
