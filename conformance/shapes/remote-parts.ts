import type { Session } from '../session.ts';

/** The two halves of an address at another site, for addresses that hide it in a local part. */
export function remoteParts(session: Session): { readonly local: string; readonly site: string } {
  const [local = '', site = ''] = session.remote().split('@');
  return { local, site };
}
