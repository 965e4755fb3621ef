import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** One thing that a help tells to do, as it can be written into the file. */
export type Told =
  /** Take out the value that the finding is about, or keys beside or below it. */
  | { readonly kind: 'remove'; readonly keys: readonly string[] }
  /** Write this in the place of the value, or of the key. */
  | { readonly kind: 'write'; readonly text: string }
  /** Add this map, after the removal of the value where the help begins with that. */
  | { readonly kind: 'add'; readonly yaml: string; readonly removed: boolean }
  /** Any one of these values. */
  | { readonly kind: 'choose'; readonly texts: readonly string[] };

const verbs =
  /\b(write|use|name|give|choose|did you mean|such as|add|put|publish|declare|say|let|raise|lead|keep|or)\b/i;
const removal =
  /^(Remove|Keep (it in )?one of|Leave (it|the [a-z]+) out)|\b(or|and) (leave (it|the [a-z]+) out|remove (it|the [a-z]+))/;

/** Reads a help: what stands in backticks behind a verb, what is to be taken out, lists of values, ranges. */
export function toldBy({ help }: Pick<Diagnostic, 'help'>): readonly Told[] {
  const removes = /^Remove\b/.test(help) && !/^Remove `/.test(help);
  const told: Told[] = [];
  for (const [, list = ''] of help.matchAll(
    /(?:Remove|[Ll]eave) ((?:`[A-Za-z]+`(?:, | and )?)+)(?: out| to)/g,
  ))
    told.push({ kind: 'remove', keys: [...list.matchAll(/`([A-Za-z]+)`/g)].map(([, key = '']) => key) });
  const kept = /^Keep (?:one of them: )?`([A-Za-z]+)`[^`]*`([A-Za-z]+)`/.exec(help);
  if (kept !== null)
    told.push({ kind: 'remove', keys: [kept[1] ?? ''] }, { kind: 'remove', keys: [kept[2] ?? ''] });
  else if (removal.test(help)) told.push({ kind: 'remove', keys: [] });
  for (const clause of help.split(/(?<=[;.?])\s+(?=[^`]*(?:`[^`]*`[^`]*)*$)/)) {
    const range = /from (-?\d+) to (\d+)/.exec(clause);
    if (range !== null) told.push({ kind: 'choose', texts: [range[1] ?? '', range[2] ?? ''] });
    const choice = /(?:Write|is) one of:? ([^.`;]+)/.exec(clause);
    if (choice !== null && !choice[1]?.startsWith('them') && !choice[1]?.startsWith('the two'))
      told.push({ kind: 'choose', texts: (choice[1] ?? '').split(/,\s*/).map((word) => word.trim()) });
    if (kept === null && verbs.test(clause)) told.push(...fragmentsOf(clause, removes));
  }
  return told;
}

function fragmentsOf(clause: string, removed: boolean): readonly Told[] {
  return [...clause.matchAll(/`([^`]+)`/g)].flatMap(([, text = '']): Told[] => {
    const meant = clause.startsWith(`Did you mean \`${text}\``);
    if (!meant && (/^(mailc|doveadm) |^[^A-Za-z0-9]*$/.test(text) || isField(text))) return [];
    if (/^[A-Za-z][\w-]*:( |$)/.test(text)) return [{ kind: 'add', yaml: text, removed }];
    return removed && !/^[{[]/.test(text) ? [] : [{ kind: 'write', text }];
  });
}

/** Names of keys and fields, which are mentioned: `limits.messageSize`, `domains.<name>.aliases`, `postfix.parameters`. */
export function isField(text: string): boolean {
  const [first = '', ...more] = text.split('.');
  return sections.has(first)
    ? more.every((each) => /^<?[a-z][A-Za-z0-9]*>?$/.test(each))
    : mentioned.has(text);
}

const schema = JSON.parse(
  readFileSync(new URL('../../schema/mail.schema.json', import.meta.url), 'utf8'),
) as { readonly properties: object };
const sections: ReadonlySet<string> = new Set(Object.keys(schema.properties));

/** Keys that helps mention by their name alone. */
const mentioned: ReadonlySet<string> = new Set(
  'dkim unsigned host provider reason replicas autoscaling namespace size delay concurrency recipients catchAll requireTls selfSigned directory minimum traffic memory lossy storageClass smtp_header_checks key secret p='.split(
    ' ',
  ),
);
