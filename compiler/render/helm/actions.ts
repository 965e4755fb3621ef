import { InternalError } from '../../diagnostic/internal-error.ts';
import {
  type Condition,
  type Dynamic,
  EXPRESSION,
  type Expression,
  type LabelSet,
} from '../../model/kubernetes-tree.ts';
import { goString } from './go-string.ts';

/** Prints what is decided when the chart is installed, for the chart of a name. */
export interface Actions {
  /** The pipeline that gives one value. */
  readonly pipeline: (expression: Expression) => string;
  readonly condition: (condition: Condition) => string;
  readonly labels: (of: LabelSet) => string;
}

/** Template actions: their text is made of names that mailc chose and of quoted literals. */
export function actions(chart: string): Actions {
  const include = (name: string): string => `include ${goString(`${chart}.${name}`)}`;
  const pipeline = (expression: Expression): string => {
    switch (expression.kind) {
      case 'value':
        return valuePath(expression.path);
      case 'namespace':
        return '.Release.Namespace';
      case 'name':
        return expression.suffix === ''
          ? `${include('fullname')} .`
          : `printf ${goString(`%s${expression.suffix}`)} (${include('fullname')} .)`;
      case 'text':
        return printed(expression.parts);
      case 'digest':
        return `${printed(expression.parts)} | sha256sum | trunc 24`;
      case 'filled':
        return [
          `.Files.Get ${goString(expression.path)}`,
          ...Object.entries(expression.with).map(
            ([marker, part]) => `replace ${goString(marker)} ${operand(part)}`,
          ),
        ].join(' | ');
      case 'image':
        return `${include('image')} (dict "image" .Values.images.${name(expression.container)} "global" (.Values.global | default dict))`;
      case 'pull-secrets':
        return `${include('pullSecrets')} .`;
      case 'file':
        return `.Files.Get ${goString(expression.path)}${expression.base64 ? ' | b64enc' : ''}`;
      case 'checksum':
        return `print ${expression.files.map(({ path }) => `(.Files.Get ${goString(path)})`).join(' ')} | sha256sum`;
      case 'entry':
      case 'labels':
      case 'when':
      case 'extended':
        throw new InternalError(`${expression.kind} is no single value`);
    }
  };
  const printed = (parts: readonly (string | Dynamic<string>)[]): string =>
    `print ${parts.map((part) => (typeof part === 'string' ? goString(part) : operand(part))).join(' ')}`;
  const operand = (part: Dynamic<unknown>): string => {
    const words = pipeline(part[EXPRESSION]);
    return words.includes(' ') ? `(${words})` : words;
  };
  return { pipeline, condition, labels: (of) => `${include(`labels.${of}`)} .` };
}

function condition(from: Condition): string {
  switch (from.kind) {
    case 'value':
      return valuePath(from.path);
    case 'differs':
      return `ne ${valuePath(from.path)} ${goString(from.from)}`;
    case 'api':
      return `.Capabilities.APIVersions.Has ${goString(from.version)}`;
    case 'not':
      return `not ${nested(from.condition)}`;
    case 'all':
      return `and ${from.conditions.map(nested).join(' ')}`;
  }
}

function nested(from: Condition): string {
  const words = condition(from);
  return words.includes(' ') ? `(${words})` : words;
}

/** `.Values.a.b` of `a.b`. */
export const valuePath = (path: string): string => `.Values.${path.split('.').map(name).join('.')}`;

function name(word: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(word)) throw new InternalError(`a template cannot name ${word}`);
  return word;
}
