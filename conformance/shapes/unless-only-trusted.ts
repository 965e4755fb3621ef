import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Why a check of a system that only trusted networks hand in mail to does not apply. */
export function unlessOnlyTrusted({ features }: ResolvedSpec): string | undefined {
  if (features.has('smtp-inbound')) return 'strangers hand in mail on port 25';
  return features.has('logins') ? 'logins hand in mail' : undefined;
}
