import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { CheckVantage, Vantage } from './vantage.ts';

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

/** The vantage of a check for this spec. */
export function vantageOf(vantage: CheckVantage, { features }: Pick<ResolvedSpec, 'features'>): Vantage {
  switch (vantage) {
    case 'entry':
      return features.has('smtp-inbound') ? 'outside' : 'inside';
    case 'trusted':
      return 'inside';
    case 'clients':
      return features.has('smtp-inbound') || features.has('logins') ? 'outside' : 'inside';
    default:
      return vantage;
  }
}
