import type { Origin } from '../../schema/origin.ts';
import type { FileTree } from '../output/file-tree.ts';
import { tablePath } from '../render/postfix/value.ts';
import type { Decider } from './answer.ts';
import type { PolicyModel } from './policy-model.ts';

/** A line of a compiled tree; lines count from 1. */
export interface TreeLine {
  readonly file: string;
  readonly line: number;
}

/** Where a decider stands in the tree; undefined for what the tree does not have. */
export function treeLine(model: PolicyModel, tree: FileTree, by: Decider): TreeLine | undefined {
  switch (by.kind) {
    case 'parameter':
      return inMain(lines(tree, 'postfix/main.cf'), by.parameter, by.item ?? -1);
    case 'option':
      return inMaster(lines(tree, 'postfix/master.cf'), by.service, by.parameter);
    case 'service':
      return inMaster(lines(tree, 'postfix/master.cf'), by.service, undefined);
    case 'row': {
      const table = model.tables.get(by.table)?.table;
      return table && rowOf(tree, `postfix/${tablePath(table)}`, by.row);
    }
    case 'signer':
      return rowOf(tree, `opendkim/${by.file}`, by.file === 'sign.lua' ? undefined : by.row);
    case 'login': {
      const address = model.system.dovecot?.logins[by.row]?.address;
      const line = lines(tree, 'dovecot/users').findIndex((text) => text.startsWith(`${address}:`));
      return line < 0 ? undefined : { file: 'dovecot/users', line: line + 1 };
    }
    case 'default':
      return undefined;
  }
}

/** Where a decider comes from: the parameter, option, table or key that has it, or the reason of a restriction. */
export function originOf({ parameters, tables, system }: PolicyModel, by: Decider): Origin | undefined {
  switch (by.kind) {
    case 'parameter': {
      const { value, origin } = parameters.get(by.parameter) ?? {};
      if (value?.kind !== 'restrictions' || by.item === undefined) return origin;
      return { kind: 'mailc', reason: value.items[by.item]?.why ?? '' };
    }
    case 'option':
    case 'service': {
      const service = system.postfix.services.find(({ name }) => name === by.service);
      if (by.kind === 'service') return service?.origin;
      return service?.options.find(({ name }) => name === by.parameter)?.origin;
    }
    case 'row':
      return tables.get(by.table)?.table.origin;
    case 'signer':
      return signerOrigin(system.opendkim, by.file, by.row);
    case 'login':
      return system.dovecot?.logins[by.row]?.origin;
    case 'default':
      return undefined;
  }
}

/** What the narrowest place in mail.yaml may be called by: the key of a row, and its answer; the network of a list. */
export function keysOf({ parameters, tables, system }: PolicyModel, by: Decider): readonly string[] {
  switch (by.kind) {
    case 'parameter': {
      const value = parameters.get(by.parameter)?.value;
      const item = value?.kind === 'list' ? value.items[by.item ?? -1] : undefined;
      return item?.kind === 'text' ? [item.text] : [];
    }
    case 'row': {
      const row = tables.get(by.table)?.table.rows[by.row];
      return row ? [row.key, ...(typeof row.answer === 'string' ? [row.answer] : [])] : [];
    }
    case 'signer':
      return by.file === 'Senders' ? [system.opendkim?.senders[by.row ?? -1]?.address ?? ''] : [];
    case 'option':
    case 'service':
    case 'login':
    case 'default':
      return [];
  }
}

function signerOrigin(
  opendkim: PolicyModel['system']['opendkim'],
  file: string,
  row: number | undefined,
): Origin | undefined {
  if (file === 'Senders') return opendkim?.sendersOrigin;
  if (file === 'TrustedHosts') return opendkim?.trustedOrigin;
  const key = row === undefined ? undefined : opendkim?.signing[row]?.key;
  return opendkim?.keys.find(({ name }) => name === key)?.origin;
}

function lines(tree: FileTree, file: string): readonly string[] {
  return (tree.get(file) ?? '').split('\n');
}

/** Items stand below the parameter, one a line, unless there is one alone. */
function inMain(text: readonly string[], parameter: string, item: number): TreeLine | undefined {
  const first = text.findIndex((line) => line === `${parameter} =` || line.startsWith(`${parameter} = `));
  if (first < 0) return undefined;
  let line = first;
  let left = item;
  while (left >= 0 && text[line + 1]?.startsWith(' ')) {
    line += 1;
    if (!text[line]?.trimStart().startsWith('#')) left -= 1;
  }
  return { file: 'postfix/main.cf', line: line + 1 };
}

function inMaster(
  text: readonly string[],
  service: string,
  option: string | undefined,
): TreeLine | undefined {
  const first = text.findIndex((line) => line.startsWith(`${service} `));
  if (first < 0) return undefined;
  if (option === undefined) return { file: 'postfix/master.cf', line: first + 1 };
  const line = text.findIndex((each, index) => index > first && each.startsWith(`  -o { ${option} = `));
  return { file: 'postfix/master.cf', line: (line < 0 ? first : line) + 1 };
}

/** Rows stand one a line, below the comments. */
function rowOf(tree: FileTree, file: string, row: number | undefined): TreeLine | undefined {
  if (!tree.has(file)) return undefined;
  if (row === undefined) return { file, line: 1 };
  const text = lines(tree, file);
  const first = text.findIndex((line) => !line.startsWith('#'));
  return { file, line: first + row + 1 };
}
