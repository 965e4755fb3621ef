import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';

/** The domains that this profile answers for; mail for every other goes to that domain's own exchanger. */
export const domainsHere = ({ domains }: ResolvedSpec): ReadonlySet<string> =>
  new Set(domains.filter(({ here }) => here).map(({ name }) => name));
