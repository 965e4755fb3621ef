import { InternalError } from '../../diagnostic/internal-error.ts';
import { EXPRESSION, type Expression, isDynamic, type Tree } from '../../model/kubernetes-tree.ts';
import { blanks, type Grammar, writeBlock, writeItem, writeMember } from '../manifest/block-lines.ts';
import { quoted, yamlKey } from '../manifest/yaml-scalar.ts';
import { type Actions, valuePath } from './actions.ts';
import { isBlockText } from './block-text.ts';
import { LABEL_NAMES } from './label-names.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** How the parts of an object are printed in a template of Helm. */
export function templateGrammar(actions: Actions): Grammar {
  const grammar: Grammar = {
    text: (text) => withoutActions(quoted(text)),
    key: (key) => withoutActions(yamlKey(key)),
    dynamic: (part, key, indent, lines) => {
      const expression = part[EXPRESSION];
      if (expression.kind === 'pull-secrets' && key !== undefined) {
        lines.push(`${blanks(indent)}{{- with ${actions.pipeline(expression)} }}`);
        lines.push(`${blanks(indent)}${grammar.key(key)}:`);
        lines.push(`${blanks(indent + 2)}{{- . | nindent ${indent + 2} }}`, `${blanks(indent)}{{- end }}`);
        return;
      }
      if (expression.kind === 'when') return writeWhen(expression, key, indent, lines);
      const start = key === undefined ? `${blanks(indent)}-` : `${blanks(indent)}${grammar.key(key)}:`;
      lines.push(...valueLines(expression, start, indent));
    },
  };

  function writeWhen(
    { condition, then, otherwise }: Of<'when'>,
    key: string | undefined,
    indent: number,
    lines: string[],
  ): void {
    const write = (tree: Tree): void =>
      key === undefined
        ? writeItem(tree, indent, grammar, lines)
        : writeMember(key, tree, indent, grammar, lines);
    lines.push(`${blanks(indent)}{{- if ${actions.condition(condition)} }}`);
    write(then);
    if (otherwise !== undefined) {
      lines.push(`${blanks(indent)}{{- else }}`);
      write(otherwise);
    }
    lines.push(`${blanks(indent)}{{- end }}`);
  }

  /** The lines of a value behind its key, or behind the hyphen of an item. */
  function valueLines(expression: Expression, start: string, indent: number): readonly string[] {
    switch (expression.kind) {
      case 'extended':
        return [start, ...baseLines(expression.base, indent + 2), ...addedLines(expression, indent + 2)];
      case 'labels':
        return [start, ...labelLines(expression, indent + 2)];
      case 'when':
        throw new InternalError('a condition is no value of a line');
      case 'entry':
        return [
          start,
          ...valueLines(
            expression.value[EXPRESSION],
            `${blanks(indent + 2)}{{ ${actions.pipeline(expression.key[EXPRESSION])} | quote }}:`,
            indent + 2,
          ),
        ];
      case 'filled':
        return [`${start} |2`, `{{ ${actions.pipeline(expression)} | indent ${indent + 2} }}`];
      case 'file':
        return !expression.base64 && isBlockText(expression.text)
          ? [`${start} |2`, `{{ ${actions.pipeline(expression)} | indent ${indent + 2} }}`]
          : [`${start} {{ ${actions.pipeline(expression)} | quote }}`];
      default:
        return expression.kind === 'value' && expression.as === 'tree'
          ? [
              start,
              `${blanks(indent + 2)}{{- toYaml ${valuePath(expression.path)} | nindent ${indent + 2} }}`,
            ]
          : [`${start} {{ ${actions.pipeline(expression)}${filterOf(expression)} }}`];
    }
  }

  function baseLines(base: Tree, indent: number): readonly string[] {
    const lines: string[] = [];
    if (typeof base !== 'object') throw new InternalError('nothing can be added to a word');
    if (!isDynamic(base)) writeBlock(base, indent, grammar, lines);
    else lines.push(...labelLines(labelsOf(base[EXPRESSION]), indent));
    return lines;
  }

  function labelLines({ set, more }: Of<'labels'>, indent: number): readonly string[] {
    const lines = [`${blanks(indent)}{{- ${actions.labels(set)} | nindent ${indent} }}`];
    writeBlock(more, indent, grammar, lines);
    return lines;
  }

  return grammar;
}

/** Members of a value, but those that the base has already: a map must not have a key twice. */
function addedLines({ base, path, networks }: Of<'extended'>, indent: number): readonly string[] {
  const taken = keysOf(base).map((key) => JSON.stringify(key));
  const rest = taken.length === 0 ? valuePath(path) : `omit ${valuePath(path)} ${taken.join(' ')}`;
  return [
    `{{- with ${rest} }}`,
    `{{- toYaml . | nindent ${indent} }}`,
    '{{- end }}',
    ...(networks === undefined
      ? []
      : [`{{- range ${valuePath(networks)} }}`, '- ipBlock:', '    cidr: {{ . | quote }}', '{{- end }}']),
  ].map((line) => `${blanks(indent)}${line}`);
}

function keysOf(base: Tree): readonly string[] {
  if (typeof base !== 'object' || Array.isArray(base)) return [];
  if (!isDynamic(base)) return Object.keys(base);
  const { set, more } = labelsOf(base[EXPRESSION]);
  return [...LABEL_NAMES[set], ...Object.keys(more)];
}

function labelsOf(expression: Expression): Of<'labels'> {
  if (expression.kind !== 'labels') throw new InternalError(`nothing can be added to ${expression.kind}`);
  return expression;
}

/** What makes a value what Kubernetes wants: a whole number that Helm read from YAML is a float, and prints as 1e+06. */
function filterOf(expression: Expression): string {
  if (expression.kind !== 'value' || expression.as === 'string') return ' | quote';
  return expression.as === 'integer' ? ' | int64' : '';
}

/** In double quotes, `{{` with an escaped brace is the same string and starts no action. */
export const withoutActions = (text: string): string => text.replaceAll('{{', '{\\u007b');
