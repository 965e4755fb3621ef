import type { SpecPath } from '../../schema/spec-path.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import { isMap } from '../resolve/is-map.ts';

/** What a profile must have or replaces as a whole: `null` takes none of it away. */
const kept: ReadonlySet<string> = new Set(['base', 'hostname', 'password']);

/**
 * The value of a document without the places where profiles take something away, which the schema does not look at.
 *
 * Below a profile `null` or `~` takes away what stands above it. A key without a value says the same to YAML, but is as
 * often a value that was forgotten: it stays, and is a mistake.
 */
export function withoutRemovals(document: SpecDocument): unknown {
  const { value } = document;
  const profiles = isMap(value) ? value['profiles'] : undefined;
  if (!isMap(value) || !isMap(profiles)) return value;
  const stripped = strippedMap(profiles, ['profiles'], (path) => {
    const { start, end } = document.placeOf(path).place;
    return path.length > 2 && end.offset > start.offset;
  });
  return stripped === profiles ? value : { ...value, profiles: stripped };
}

type Container = Readonly<Record<string, unknown>>;

/** The same map where nothing is taken away below it. */
function strippedMap(map: Container, path: SpecPath, takesAway: (path: SpecPath) => boolean): Container {
  let own: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(map)) {
    if (path.length > 1 && kept.has(key)) continue;
    const here = [...path, key];
    if (value === null && takesAway(here)) {
      own ??= { ...map };
      delete own[key];
    } else if (isMap(value)) {
      const inner = strippedMap(value, here, takesAway);
      if (inner !== value) {
        own ??= { ...map };
        own[key] = inner;
      }
    }
  }
  return own ?? map;
}
