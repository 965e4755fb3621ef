import { parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { hash, publicKey } from './followed-values.ts';

/** Helps that tell to do something with the value itself: what its text becomes, by a part of the help. */
const changes: readonly (readonly [RegExp, (value: unknown) => unknown])[] = [
  [/behind `p=` alone/, (value) => /p=([^;\s]+)/.exec(String(value))?.[1]],
  [/lines with dashes out/, () => publicKey],
  [/(key of 2048 bits|Copy what `mailc keygen` prints)/, () => publicKey],
  [/(doveadm pw)/, () => hash],
  [/Put the scheme in front/, (value) => `{ARGON2ID}${String(value)}`],
  [/Did you mean \{([A-Z0-9-]+)\}/, (value) => String(value).replace(/^\{[^}]*\}/, '{ARGON2ID}')],
  [/whole number, without quotes/, (value) => Number(value)],
  [/^Write a list\./, (value) => [value]],
];

/** The text with the value changed as the help tells; undefined where it tells nothing of the kind. */
export function changed(text: string, { help, path }: Diagnostic): string | undefined {
  const found = changes.find(([pattern]) => pattern.test(help));
  if (found === undefined || (found[0].source === '(doveadm pw)' && path.at(-1) !== 'hash')) return undefined;
  const document = parseDocument(text);
  document.setIn(path, document.createNode(found[1](document.getIn(path))));
  return document.toString();
}
