import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';

/**
 * How a profile takes away what the top of the file says: for a finding about two keys of one map of which one stands above
 * the profile and the other below it. Undefined for any other pair.
 *
 * @param paths - of the values, from the root of the sections
 */
export function takeAwayHelp(
  paths: readonly SpecPath[],
  { name, originOf }: Pick<ResolvedSpec, 'name' | 'originOf'>,
): string | undefined {
  const parents = new Set(paths.map((path) => JSON.stringify(path.slice(0, -1))));
  if (paths.length < 2 || parents.size > 1) return undefined;
  const written = paths.map(originOf).flatMap((origin) => (origin.kind === 'spec' ? [origin.path] : []));
  const above = written.find(([top]) => top !== 'profiles');
  if (above === undefined || written.every(([top]) => top !== 'profiles')) return undefined;
  const flow = ['profiles', name, ...above].reduceRight<string>(
    (inner, key) => `{ ${key}: ${inner} }`,
    'null',
  );
  return `\`${String(above.at(-1))}\` stands above the profile: to take it away there, write \`${flow.slice(2, -2)}\`.`;
}
