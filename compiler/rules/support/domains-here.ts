import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';

/**
 * The domains that this profile answers for; mail for every other goes to that domain's own exchanger. A server that receives
 * mail answers for its own host name too, at which only postmaster and abuse are read (`virtual_alias_domains`).
 */
export const domainsHere = ({ domains, features, hostname }: ResolvedSpec): ReadonlySet<string> =>
  new Set([
    ...domains.filter(({ here }) => here).map(({ name }) => name),
    ...(features.has('smtp-inbound') ? [hostname] : []),
  ]);
