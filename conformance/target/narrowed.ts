import type { Feature } from '../../schema/feature.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { ServiceName } from '../../schema/service-name.ts';

/** The spec with these services only, and without the features that the others carry. */
export function narrowed(spec: ResolvedSpec, services: readonly ServiceName[]): ResolvedSpec {
  const gone = spec.services.map(({ name }) => name).filter((name) => !services.includes(name));
  if (gone.length === 0) return spec;
  const carried: readonly Feature[] = gone.flatMap((name) =>
    name === 'smtp' ? [name, 'smtp-inbound' as const] : [name],
  );
  return {
    ...spec,
    services: spec.services.filter(({ name }) => services.includes(name)),
    features: new Set([...spec.features].filter((feature) => !carried.includes(feature))),
  };
}
