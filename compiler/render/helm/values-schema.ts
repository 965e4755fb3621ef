import { GLOBAL } from '../../lower/kubernetes/values/schemas.ts';
import type { Plain } from '../../model/kubernetes-tree.ts';
import type { ValueNode, Values } from '../../model/kubernetes-values.ts';

type Schema = { readonly [key: string]: Plain };

/** values.schema.json (JSON Schema, draft 7): a value that the chart does not know is a mistake. */
export function valuesSchema(values: Values): string {
  const schema = groupSchema(values);
  const properties = { global: GLOBAL, ...(schema['properties'] as Schema) };
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema, properties }, null, 2)}\n`;
}

const groupSchema = (members: Values): Schema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(members).map(([name, node]) => [name, nodeSchema(node)])),
  required: Object.keys(members),
  additionalProperties: false,
});

const nodeSchema = (node: ValueNode): Schema => ({
  description: node.about,
  ...(node.kind === 'group' ? groupSchema(node.members) : (node.schema as Schema)),
});
