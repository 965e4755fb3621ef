import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/** Reason why a check of opportunistic deliveries does not apply: mail.yaml declares another level. */
export function unlessOpportunistic(spec: ResolvedSpec): string | undefined {
  const { level } = spec.tls.outbound;
  return level === 'may' ? undefined : `mail.yaml declares the level ${level} for deliveries`;
}
