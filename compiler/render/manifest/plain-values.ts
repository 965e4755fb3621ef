import type { Plain } from '../../model/kubernetes-tree.ts';
import type { ValueNode, Values } from '../../model/kubernetes-values.ts';

/** The values alone, as data. */
export const plainValues = (values: Values): { readonly [key: string]: Plain } =>
  Object.fromEntries(Object.entries(values).map(([name, node]) => [name, plainNode(node)]));

const plainNode = (node: ValueNode): Plain =>
  node.kind === 'value' ? node.value : plainValues(node.members);
