import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Reason why a check of a certificate that is made here does not apply. */
export function unlessMounted({ tls }: ResolvedSpec): string | undefined {
  return tls.certificate.selfSigned ? undefined : 'mail.yaml has a certificate mounted';
}
