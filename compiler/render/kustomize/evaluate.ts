import { createHash } from 'node:crypto';
import { InternalError } from '../../diagnostic/internal-error.ts';
import {
  type Condition,
  EXPRESSION,
  type Expression,
  isDynamic,
  type Plain,
  type Tree,
} from '../../model/kubernetes-tree.ts';
import { namedValue, type Release } from './release.ts';

/** What a part is in a release; undefined where it is not there. */
export function evaluate(tree: Tree, release: Release): Plain | undefined {
  if (typeof tree !== 'object') return tree;
  if (isDynamic(tree)) return evaluateExpression(tree[EXPRESSION], release);
  if (isList(tree)) {
    return tree.map((item) => evaluate(item, release)).filter((item) => item !== undefined);
  }
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, member]) => {
      const plain = member === undefined ? undefined : evaluate(member, release);
      return plain === undefined ? [] : [[key, plain]];
    }),
  );
}

function evaluateExpression(expression: Expression, release: Release): Plain | undefined {
  switch (expression.kind) {
    case 'value':
      return namedValue(release.values, expression.path);
    case 'namespace':
      return release.namespace;
    case 'name':
      return `${release.name}${expression.suffix}`;
    case 'text':
      return expression.parts.map((part) => evaluate(part, release)).join('');
    case 'image':
      return imageOf(expression.container, release);
    case 'file':
      return expression.base64 ? Buffer.from(expression.text, 'utf8').toString('base64') : expression.text;
    case 'filled':
      return Object.entries(expression.with).reduce(
        (text, [marker, part]) => text.replaceAll(marker, () => String(evaluate(part, release))),
        expression.text,
      );
    case 'digest': {
      const parts = expression.parts.map((part) => evaluate(part, release)).join('');
      return createHash('sha256').update(parts).digest('hex').slice(0, 24);
    }
    case 'entry':
      return { [String(evaluate(expression.key, release))]: evaluate(expression.value, release) };
    case 'checksum': {
      const texts = expression.files.map(({ text }) => text).join('');
      return createHash('sha256').update(texts).digest('hex');
    }
    case 'labels':
      return { ...release.labels[expression.set], ...expression.more };
    case 'when': {
      const chosen = holds(expression.condition, release) ? expression.then : expression.otherwise;
      return chosen === undefined ? undefined : evaluate(chosen, release);
    }
    case 'extended':
      return joined(evaluate(expression.base, release), addedBy(expression, release));
    case 'pull-secrets':
      return filled(namedValue(release.values, 'imagePullSecrets'));
  }
}

function imageOf(container: string, { values }: Release): string {
  const part = (name: string): string => String(namedValue(values, `images.${container}.${name}`));
  const digest = part('digest');
  return digest === '' ? `${part('repository')}:${part('tag')}` : `${part('repository')}@${digest}`;
}

/** Whether a condition holds; the cluster is taken to have every API. */
export function holds(condition: Condition, release: Release): boolean {
  switch (condition.kind) {
    case 'value':
      return isTrue(namedValue(release.values, condition.path));
    case 'differs':
      return namedValue(release.values, condition.path) !== condition.from;
    case 'api':
      return true;
    case 'not':
      return !holds(condition.condition, release);
    case 'all':
      return condition.conditions.every((each) => holds(each, release));
  }
}

/** As templates have it (Go, text/template): what is empty is untrue. */
const isTrue = (plain: Plain): boolean =>
  typeof plain === 'object' ? Object.keys(plain).length > 0 : Boolean(plain);

function addedBy(
  { path, networks }: Extract<Expression, { readonly kind: 'extended' }>,
  { values }: Release,
): Plain {
  const added = namedValue(values, path);
  const cidrs = networks === undefined ? [] : namedValue(values, networks);
  if (!isList(added) || !isList(cidrs)) return added;
  return [...added, ...cidrs.map((cidr) => ({ ipBlock: { cidr } }))];
}

function joined(base: Plain | undefined, added: Plain): Plain | undefined {
  if (isList(base) && isList(added)) return filled([...base, ...added]);
  if (isMap(base) && isMap(added)) return filled({ ...added, ...base });
  throw new InternalError('only lists and maps are extended');
}

const filled = (plain: Plain): Plain | undefined => (isTrue(plain) ? plain : undefined);

const isList = <T>(tree: T | readonly T[]): tree is readonly T[] => Array.isArray(tree);

const isMap = (plain: Plain | undefined): plain is { readonly [key: string]: Plain | undefined } =>
  typeof plain === 'object' && !isList(plain);
