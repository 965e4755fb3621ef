import type { ResolvedService, ResolvedSpec } from '../../../schema/resolved-spec.ts';

/** What clients find: the services that mail.yaml publishes, or all that it offers where it publishes none. */
export function offeredServices({ services }: ResolvedSpec): readonly ResolvedService[] {
  const published = services.filter(({ publish }) => publish.length > 0);
  return published.length > 0 ? published : services;
}
