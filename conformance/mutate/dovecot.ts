import type { Tree } from '../mutant.ts';
import { rewrite, StillBorn } from './replace-in.ts';

const path = 'dovecot/dovecot.conf';

/** dovecot.conf with the value of a setting changed where it stands; still-born when it does not stand there. */
export function setDovecot(tree: Tree, name: string, value: string): Tree {
  const line = new RegExp(`^${name} = .*$`, 'm');
  if (!line.test(tree.get(path) ?? '')) throw new StillBorn(`dovecot.conf does not set ${name}`);
  return rewrite(tree, path, (text) => text.replace(line, () => `${name} = ${value}`));
}

/** dovecot.conf with lines added at its end. */
export function addToDovecot(tree: Tree, ...lines: readonly string[]): Tree {
  return rewrite(tree, path, (text) => `${text}\n${lines.join('\n')}\n`);
}

/** dovecot.conf with a password database in front of all others, whose answers are then the first ones. */
export function addPassdb(tree: Tree, ...lines: readonly string[]): Tree {
  const first = /^passdb /m;
  if (!first.test(tree.get(path) ?? '')) throw new StillBorn('dovecot.conf has no passdb');
  return rewrite(tree, path, (text) => text.replace(first, (found) => `${lines.join('\n')}\n${found}`));
}
