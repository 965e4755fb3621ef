import type { Sections } from '../../schema/sections.ts';
import { isMap } from './is-map.ts';

/**
 * The top level with what a profile says differently: maps are merged by key, anything else is replaced, and `null` takes
 * away what stands above (as in RFC 7396). A password is one of several shapes, so the profile's replaces the other as a
 * whole.
 */
export function mergeSections(top: Sections, own: Sections): Sections {
  return merge(top, own, []) as Sections;
}

function merge(top: unknown, own: unknown, path: readonly string[]): unknown {
  if (own === undefined) return top;
  if (!isMap(own) || isPassword(path)) return own;
  const above = isMap(top) ? top : {};
  const merged: Record<string, unknown> = { ...above };
  for (const [key, value] of Object.entries(own)) {
    const inherited = Object.hasOwn(above, key) ? above[key] : undefined;
    if (value === null) delete merged[key];
    else set(merged, key, merge(inherited, value, [...path, key]));
  }
  return merged;
}

/** Plain assignment would take a key `__proto__` for something else. */
function set(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function isPassword(path: readonly string[]): boolean {
  return path.length === 5 && path[0] === 'domains' && path[2] === 'mailboxes' && path[4] === 'password';
}
