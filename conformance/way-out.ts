import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import { entryService } from './entry.ts';
import { noVantage } from './no-vantage.ts';
import type { Family } from './vantage.ts';

/**
 * Whose mail leaves the system: that of a trusted network, or else of a login; undefined where it takes mail in only.
 *
 * @param family - of the connections that hand the mail in
 */
export function wayOut(
  spec: Pick<ResolvedSpec, 'features' | 'services' | 'trusted' | 'outbound'>,
  family: Family,
): 'trusted' | 'login' | undefined {
  const { features } = spec;
  const hasInside = features.has('trusted-networks') && noVantage('inside', family, spec) === undefined;
  if (hasInside && entryService(spec) !== undefined) return 'trusted';
  return features.has('submission') && features.has('logins') ? 'login' : undefined;
}
