import type { ValueNode, Values } from '../../model/kubernetes-values.ts';
import { blanks, writeMember } from '../manifest/block-lines.ts';
import { PLAIN } from '../manifest/plain-yaml.ts';
import { oneLine, yamlKey } from '../manifest/yaml-scalar.ts';
import { originComment } from '../origin-comment.ts';

/** values.yaml: every value that there is, with what it means and where it comes from. */
export function valuesFile(values: Values): string {
  const lines = [
    '# Written by mailc from mail.yaml: edit that instead, or set values of your own with `helm --values`.',
  ];
  for (const [name, node] of Object.entries(values)) {
    lines.push('');
    writeNode(name, node, 0, lines);
  }
  return `${lines.join('\n')}\n`;
}

function writeNode(name: string, node: ValueNode, indent: number, lines: string[]): void {
  lines.push(`${blanks(indent)}# ${oneLine(node.about)}`);
  if (node.kind === 'value') {
    if (node.origin) lines.push(`${blanks(indent)}# ${oneLine(originComment(node.origin))}`);
    writeMember(name, node.value, indent, PLAIN, lines);
    return;
  }
  lines.push(`${blanks(indent)}${yamlKey(name)}:`);
  for (const [each, member] of Object.entries(node.members)) writeNode(each, member, indent + 2, lines);
}
