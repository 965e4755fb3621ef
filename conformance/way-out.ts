import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import { entryService } from './entry.ts';

/** Whose mail leaves the system: that of a trusted network, or else of a login; undefined where it takes mail in only. */
export function wayOut(spec: Pick<ResolvedSpec, 'features'>): 'trusted' | 'login' | undefined {
  const { features } = spec;
  if (features.has('trusted-networks') && entryService(spec) !== undefined) return 'trusted';
  return features.has('submission') && features.has('logins') ? 'login' : undefined;
}
