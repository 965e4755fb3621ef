import type { Plain } from '../../model/kubernetes-tree.ts';
import type { ValueNode, Values } from '../../model/kubernetes-values.ts';

/** Every value with its default, as a table of Markdown. */
export const valuesTable = (values: Values): readonly string[] => [
  '| value | what it is | default |',
  '|---|---|---|',
  ...rows(values, ''),
];

const rows = (values: Values, before: string): readonly string[] =>
  Object.entries(values).flatMap(([name, node]) => row(`${before}${name}`, node));

const row = (path: string, node: ValueNode): readonly string[] =>
  node.kind === 'group'
    ? rows(node.members, `${path}.`)
    : [`| \`${path}\` | ${cell(node.about)} | \`${cell(plainText(node.value))}\` |`];

const plainText = (value: Plain): string => JSON.stringify(value);

/** A bar would end the cell, a line break the table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ');
