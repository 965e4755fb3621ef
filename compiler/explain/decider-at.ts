import type { FileTree } from '../output/file-tree.ts';
import type { Decider } from '../policy/answer.ts';
import type { PolicyModel } from '../policy/policy-model.ts';
import { tablePath } from '../render/postfix/value.ts';

/**
 * What stands at a line of a compiled tree: the inverse of `treeLine`. A comment stands for what it is about, which follows
 * it. Undefined where the policy reads nothing there.
 *
 * @param line - from 1
 */
export function deciderAt(
  model: PolicyModel,
  tree: FileTree,
  file: string,
  line: number,
): Decider | undefined {
  const lines = (tree.get(file) ?? '').split('\n');
  let index = line - 1;
  while (lines[index]?.trimStart().startsWith('#')) index += 1;
  if ((lines[index] ?? '').trim() === '') return undefined;
  const row = lines.slice(0, index).filter((each) => !each.startsWith('#')).length;
  switch (file) {
    case 'postfix/main.cf':
      return ofMain(lines, index);
    case 'postfix/master.cf':
      return ofMaster(lines, index);
    case 'opendkim/SigningTable':
    case 'opendkim/Senders':
      return { kind: 'signer', file: file === 'opendkim/Senders' ? 'Senders' : 'SigningTable', row };
    case 'opendkim/TrustedHosts':
      return { kind: 'signer', file: 'TrustedHosts', row };
    case 'dovecot/users':
    case 'dovecot/users.secret':
      return ofLogin(model, lines[index] ?? '');
    default: {
      const table = [...model.tables.values()].find((each) => `postfix/${tablePath(each.table)}` === file);
      return table && { kind: 'row', table: table.table.name, row };
    }
  }
}

function ofMain(lines: readonly string[], index: number): Decider | undefined {
  let first = index;
  while (first > 0 && /^\s/.test(lines[first] ?? '')) first -= 1;
  const parameter = /^([\w-]+) =/.exec(lines[first] ?? '')?.[1];
  if (parameter === undefined) return undefined;
  const items = lines.slice(first + 1, index + 1).filter((each) => !each.trimStart().startsWith('#'));
  return { kind: 'parameter', parameter, item: items.length === 0 ? undefined : items.length - 1 };
}

function ofMaster(lines: readonly string[], index: number): Decider | undefined {
  let first = index;
  while (first > 0 && !/^[^\s#]/.test(lines[first] ?? '')) first -= 1;
  const service = /^[^\s#]+/.exec(lines[first] ?? '')?.[0];
  if (service === undefined) return undefined;
  const parameter = /^\s+-o \{ ([\w-]+) = /.exec(lines[index] ?? '')?.[1];
  return parameter === undefined ? { kind: 'service', service } : { kind: 'option', service, parameter };
}

function ofLogin(model: PolicyModel, text: string): Decider | undefined {
  const row = model.logins.get(text.split(':')[0] ?? '');
  return row === undefined ? undefined : { kind: 'login', row };
}
