import type { SchemaError } from '../../schema/schema-error.ts';
import type { SpecPath } from '../../schema/spec-path.ts';
import { InternalError } from '../diagnostic/internal-error.ts';
import type { Mistake } from './mistake.ts';
import type { SchemaKind } from './schema-kinds.ts';
import { settleUnions } from './unions.ts';

/** The mistakes behind ajv's errors: one for each thing to mend. */
export function mistakesOf(errors: readonly SchemaError[], root: unknown): readonly Mistake[] {
  return settleUnions(errors).flatMap((error) => {
    const kind = kindOf(error);
    return kind === undefined ? [] : [toMistake(error, kind, root)];
  });
}

/** Undefined for errors that repeat what another one says. */
function kindOf({ keyword, propertyName }: SchemaError): SchemaKind | undefined {
  if (propertyName !== undefined && keyword !== 'propertyNames') return undefined;
  switch (keyword) {
    case 'type':
    case 'anyOf':
      return 'wrong-type';
    case 'additionalProperties':
      return 'unknown-key';
    case 'propertyNames':
      return 'bad-key';
    case 'required':
      return 'missing-key';
    case 'enum':
    case 'const':
      return 'unknown-value';
    case 'pattern':
      return 'bad-format';
    case 'minimum':
    case 'maximum':
      return 'out-of-range';
    case 'minItems':
    case 'minProperties':
      return 'empty';
    case 'two-ways':
      return 'two-ways';
    default:
      throw new InternalError(`the schema uses "${keyword}", which has no words yet`);
  }
}

function toMistake(
  { instancePath, params, parentSchema = {}, data }: SchemaError,
  kind: SchemaKind,
  root: unknown,
): Mistake {
  const key = params['additionalProperty'] ?? params['propertyName'];
  const path = pathOf(instancePath, root);
  return {
    kind,
    path: typeof key === 'string' ? [...path, key] : path,
    value: typeof key === 'string' ? key : data,
    schema: parentSchema,
    params,
  };
}

/** A JSON pointer (RFC 6901) as a path: positions in lists are numbers. */
function pathOf(pointer: string, root: unknown): SpecPath {
  const steps = pointer.split('/').slice(1);
  let at = root;
  return steps.map((step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const inList = Array.isArray(at);
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[key];
    return inList ? Number(key) : key;
  });
}
