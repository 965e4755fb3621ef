import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Reason why a check of CRAM-MD5 does not apply. */
export function unlessNoCramMd5({ auth }: ResolvedSpec): string | undefined {
  return auth.mechanisms.includes('CRAM-MD5') ? undefined : 'mail.yaml does not offer CRAM-MD5';
}
