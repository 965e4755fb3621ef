import type { Platform } from '../../../schema/platform.ts';
import { closest } from '../../diagnostic/closest.ts';
import { knownPostfixParameters } from '../known-postfix-parameters.ts';
import type { ValueProblem } from './check-value.ts';
import { tableProblem } from './postfix-table.ts';
import { restrictionWords } from './restriction-words.ts';
import { splitList } from './split-list.ts';

/** What is wrong with a list of lookup tables. */
export function tablesProblem(text: string, platform: Platform): string | ValueProblem | undefined {
  const items = splitList(text);
  if (items === undefined) return 'has braces that do not match';
  return items.map((item) => tableProblem(item, platform)).find((problem) => problem !== undefined);
}

/** What is wrong with a list of names, networks and lookup tables, each of which `!` may exclude. */
export function namesProblem(text: string, platform: Platform): string | ValueProblem | undefined {
  const items = splitList(text);
  if (items === undefined) return 'has braces that do not match';
  const tables = items.map((item) => item.replace(/^!+/, '')).filter((item) => isTable(item, platform));
  return tables.map((item) => tableProblem(item, platform)).find((problem) => problem !== undefined);
}

/** What is wrong with a list of access restrictions: a word that is none, or a table that cannot be. */
export function restrictionsProblem(text: string, platform: Platform): string | ValueProblem | undefined {
  const items = splitList(text);
  if (items === undefined) return 'has braces that do not match';
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] ?? '';
    const takes = restrictionWords.get(item);
    if (takes === undefined) return unknownRestriction(item);
    if (takes === 'nothing') continue;
    index += 1;
    const argument = items[index];
    if (argument === undefined) return `has \`${item}\` at its end, which needs a ${takes} after it`;
    const problem = takes === 'table' ? tableProblem(argument, platform) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function unknownRestriction(item: string): string | ValueProblem {
  const near = closest(item, restrictionWords.keys());
  const message = `has \`${item}\`, which is no restriction`;
  return near === undefined ? message : { message, help: `Did you mean \`${near}\`?` };
}

/** A word before a colon makes an item a table, if it is not the beginning of an IPv6 address. */
function isTable(item: string, platform: Platform): boolean {
  const [, type = ''] = /^([A-Za-z][A-Za-z0-9_]*):/.exec(item) ?? [];
  return (
    knownPostfixParameters(platform).tableTypes.has(type) || (type !== '' && !/^[0-9A-Fa-f]{1,4}$/.test(type))
  );
}
