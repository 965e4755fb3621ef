import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Whether any domain has its mail signed, so that there is an OpenDKIM at all. */
export function signs({ features }: ResolvedSpec): boolean {
  return features.has('dkim');
}
