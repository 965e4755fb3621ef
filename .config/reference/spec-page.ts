import { readFileSync } from 'node:fs';
import { table } from './markdown.ts';

interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly additionalProperties?: boolean | Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Node>>;
}

/** The page of every field of mail.yaml, from the JSON schema that checks it. */
export function specPage(): string {
  const schema = JSON.parse(
    readFileSync(new URL('../../schema/mail.schema.json', import.meta.url), 'utf8'),
  ) as Node;
  const definitions = schema.definitions ?? {};
  const sections = Object.entries(definitions)
    .filter(
      ([name, node]) =>
        !name.endsWith('InProfile') &&
        (node.properties !== undefined || node.pattern !== undefined || node.enum !== undefined),
    )
    .map(([name, node]) => section(name, node));
  return [
    '<!-- Generated from the types in schema/ by `npm run generate`. -->',
    '# mail.yaml: every field',
    '## The file',
    schema.description ?? '',
    fields(schema),
    ...sections,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function section(name: string, node: Node): string {
  const parts = [`## ${name}`, node.description ?? ''];
  if (node.properties !== undefined) parts.push(fields(node));
  else parts.push(`One of: ${kind(node)}`);
  return parts.filter((part) => part !== '').join('\n\n');
}

function fields(node: Node): string {
  const rows = Object.entries(node.properties ?? {}).map(([name, field]) => [
    `\`${name}\`${node.required?.includes(name) === true ? ' (required)' : ''}`,
    kind(field),
    field.description ?? '',
  ]);
  return table(['field', 'value', 'meaning'], rows);
}

function kind(node: Node): string {
  if (node.$ref !== undefined) return reference(node.$ref.replace('#/definitions/', ''));
  if (node.enum !== undefined) return node.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.anyOf !== undefined) return node.anyOf.map(kind).join(' or ');
  if (node.items !== undefined) return `list of ${kind(node.items)}`;
  if (typeof node.additionalProperties === 'object') return `map of ${kind(node.additionalProperties)}`;
  const limits = node.minimum === undefined ? '' : `, at least ${node.minimum}`;
  if (node.pattern !== undefined) return `text like \`${node.pattern}\``;
  return `${[node.type ?? 'any'].flat().join(' or ')}${limits}`;
}

function reference(name: string): string {
  return /^[A-Z]\w+$/.test(name) ? `[${name}](#${name.toLowerCase()})` : name;
}
