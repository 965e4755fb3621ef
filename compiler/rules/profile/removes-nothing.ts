import type { SpecPath } from '../../../schema/spec-path.ts';
import { closest } from '../../diagnostic/closest.ts';
import { formatPath } from '../../diagnostic/format-path.ts';
import { isMap } from '../../resolve/is-map.ts';
import type { Rule } from '../rule.ts';

/** A `null` below a profile for something that the top of the file does not have. */
export const rule: Rule = {
  id: 'profile/removes-nothing',
  title: 'A profile that takes away what is not there',
  severity: 'error',
  why: '`null` takes away what stands at the top of the file under the same name. What is the default of the profile is changed by writing another value.',
  help: 'Leave it out, or write the value that is meant.',
  clauses: [],
  *check({ spec, resolved: { name } }) {
    const own = Object.hasOwn(spec.profiles, name) ? spec.profiles[name] : undefined;
    for (const { path, near } of removalsOfNothing(own, spec, [])) {
      yield {
        message: `\`${formatPath(path)}\` does not stand above the profile ${name}, so there is nothing to take away`,
        path: ['profiles', name, ...path],
        part: 'key',
        ...(near !== undefined && { help: `Did you mean \`${near}\`?` }),
      };
    }
  },
};

function* removalsOfNothing(
  own: unknown,
  above: unknown,
  path: SpecPath,
): Generator<{ readonly path: SpecPath; readonly near: string | undefined }> {
  if (!isMap(own)) return;
  for (const [key, value] of Object.entries(own)) {
    const isThere = isMap(above) && Object.hasOwn(above, key);
    if (value !== null) yield* removalsOfNothing(value, isThere ? above[key] : undefined, [...path, key]);
    else if (!isThere)
      yield { path: [...path, key], near: isMap(above) ? closest(key, Object.keys(above)) : undefined };
  }
}
