import type { Tree } from '../mutant.ts';
import { changeParameter, setParameter } from './postfix.ts';

const name = 'smtpd_command_filter';

/**
 * main.cf with SMTP commands changed before Postfix reads them. Each rule is one of regexp_table(5), with `$$` for `$`:
 * main.cf has its own use for that sign. Rules of several mutants stand beside each other.
 */
export function filterCommands(tree: Tree, ...rules: readonly string[]): Tree {
  const added = rules.map((rule) => `{${rule}}`).join(' ');
  return tree.get('postfix/main.cf')?.includes(`\n${name} = `)
    ? changeParameter(tree, name, (value) => value.replace(/\}$/, ` ${added}}`))
    : setParameter(tree, name, `regexp:{${added}}`);
}
