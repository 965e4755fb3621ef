import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { onlyTrusted } from './only-trusted.ts';

/** Whether nothing leaves without a signature that mail.yaml does not except by name. */
export function signsEverything(resolved: ResolvedSpec): boolean {
  const { features } = resolved;
  return features.has('dkim') && features.has('sender-domains') && onlyTrusted(resolved);
}
