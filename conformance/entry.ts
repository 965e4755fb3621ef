import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { CheckVantage, Family, Vantage } from './vantage.ts';
import { wayOut } from './way-out.ts';

/** A service that takes mail without a login. */
export type EntryService = 'smtp' | 'submission';

/** Where trusted networks hand in mail without a login; undefined where every service wants one. */
export function entryService({ features }: Pick<ResolvedSpec, 'features'>): EntryService | undefined {
  if (features.has('smtp')) return 'smtp';
  return features.has('submission') && !features.has('logins') ? 'submission' : undefined;
}

/** Whether the service takes no mail before STARTTLS. */
export function needsTls(service: EntryService, { auth, tls }: Pick<ResolvedSpec, 'auth' | 'tls'>): boolean {
  return service === 'smtp' ? tls.inbound === 'encrypt' : auth.requireTls;
}

/** The vantage of a check with connections of a family for this spec. */
export function vantageOf(
  vantage: CheckVantage,
  spec: Pick<ResolvedSpec, 'features' | 'services' | 'trusted' | 'outbound'>,
  family: Family,
): Vantage {
  const { features } = spec;
  switch (vantage) {
    case 'entry':
      return features.has('smtp-inbound') ? 'outside' : 'inside';
    case 'trusted':
      return 'inside';
    case 'outgoing':
      return wayOut(spec, family) === 'login' ? 'outside' : 'inside';
    case 'clients':
      return features.has('smtp-inbound') || features.has('logins') ? 'outside' : 'inside';
    default:
      return vantage;
  }
}
