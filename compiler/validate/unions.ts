import type { SchemaError } from '../../schema/schema-error.ts';

/**
 * Where a value may have one of several shapes, ajv reports what keeps it from each. Kept is what the user has to mend:
 * the errors of the shape that the value nearly has, or one error that it has none.
 */
export function settleUnions(errors: readonly SchemaError[]): readonly SchemaError[] {
  const unions = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map((error) => error.instancePath),
  );
  if (unions.size === 0) return errors;
  const kept: SchemaError[] = [];
  const groups = new Map<string, SchemaError[]>();
  for (const error of errors) {
    const union = outermostUnion(error.instancePath, unions);
    if (union === undefined || error.propertyName !== undefined || error.keyword === 'propertyNames')
      kept.push(error);
    else {
      const group = groups.get(union);
      if (group === undefined) groups.set(union, [error]);
      else group.push(error);
    }
  }
  for (const [path, group] of groups) kept.push(...settle(path, group));
  return kept;
}

function outermostUnion(path: string, unions: ReadonlySet<string>): string | undefined {
  for (let end = path.indexOf('/', 1); end !== -1; end = path.indexOf('/', end + 1)) {
    const parent = path.slice(0, end);
    if (unions.has(parent)) return parent;
  }
  return unions.has(path) ? path : undefined;
}

function settle(path: string, group: readonly SchemaError[]): readonly SchemaError[] {
  const below = settleUnions(group.filter((error) => error.instancePath !== path));
  const here = group.filter((error) => error.instancePath === path && error.keyword !== 'anyOf');
  const shapes = shapesOf(
    here.filter(({ keyword }) => keyword === 'required' || keyword === 'additionalProperties'),
  );
  const possible = shapes.filter((shape) => shape.every(({ keyword }) => keyword !== 'required'));
  if (possible.length > 1) return [twoWays(group, possible)];
  if (possible[0] !== undefined) return [...possible[0], ...below];
  if (below.length > 0) return below;
  const others = here.filter(
    ({ keyword }) => !['type', 'const', 'required', 'additionalProperties'].includes(keyword),
  );
  return others.length > 0 ? others : group.filter(({ keyword }) => keyword === 'anyOf').slice(-1);
}

/** Errors of maps, grouped by the shape that they were measured against. */
function shapesOf(errors: readonly SchemaError[]): readonly (readonly SchemaError[])[] {
  const shapes = new Map<unknown, SchemaError[]>();
  for (const error of errors)
    shapes.set(error.parentSchema, [...(shapes.get(error.parentSchema) ?? []), error]);
  return [...shapes.values()];
}

function twoWays(group: readonly SchemaError[], shapes: readonly (readonly SchemaError[])[]): SchemaError {
  const union = group.find(({ keyword }) => keyword === 'anyOf') ?? group[0];
  const keys = shapes.flat().map(({ params }) => params['additionalProperty']);
  return {
    instancePath: union?.instancePath ?? '',
    keyword: 'two-ways',
    params: { keys: [...new Set(keys)] },
    ...(union?.parentSchema && { parentSchema: union.parentSchema }),
    data: union?.data,
  };
}
