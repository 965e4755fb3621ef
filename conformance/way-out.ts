import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import { entryService } from './entry.ts';

/**
 * Whose mail leaves the system: that of a trusted network, or else of a login; undefined where it takes mail in only.
 *
 * @param hasInside - whether there is a place in a trusted network to hand it in from
 */
export function wayOut(
  spec: Pick<ResolvedSpec, 'features'>,
  hasInside = true,
): 'trusted' | 'login' | undefined {
  const { features } = spec;
  if (hasInside && features.has('trusted-networks') && entryService(spec) !== undefined) return 'trusted';
  return features.has('submission') && features.has('logins') ? 'login' : undefined;
}
