import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Whether nobody but the trusted networks can hand in mail: there are no logins, and strangers are turned away. */
export function onlyTrusted({ features }: ResolvedSpec): boolean {
  return !features.has('logins') && !features.has('smtp-inbound');
}
