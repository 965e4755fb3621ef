import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Reason why a check that passwords are refused before TLS does not apply: mail.yaml allows them. */
export function unlessClearPasswords(spec: ResolvedSpec): string | undefined {
  return spec.auth.requireTls ? undefined : 'mail.yaml allows passwords without TLS';
}
