import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { publishedServices } from '../rules/support/published.ts';

/**
 * Whether a profile is something of its own machine only: it takes mail, but nothing of it can be reached from elsewhere,
 * and nobody can verify its certificate. Such a profile has no business in the DNS.
 */
export function isPrivate(resolved: ResolvedSpec): boolean {
  return (
    resolved.features.has('smtp-inbound') &&
    resolved.tls.certificate.selfSigned &&
    publishedServices(resolved).length === 0
  );
}
