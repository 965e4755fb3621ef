import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Whether any service speaks TLS, so that there is a certificate at all. Only port 25 can go without. */
export function usesCertificate({ features, services, tls }: ResolvedSpec): boolean {
  if (features.has('mailboxes') || services.some(({ name }) => name !== 'smtp')) return true;
  return services.length > 0 && tls.inbound !== 'none';
}
