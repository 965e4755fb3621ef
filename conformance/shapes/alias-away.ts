import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { finalRecipients } from './final-recipients.ts';

/** The first alias all of whose mail ends at other sites, so that it can be watched there. */
export function aliasAway(spec: ResolvedSpec): string | undefined {
  const addresses = spec.domains.flatMap(({ aliases }) => aliases.map(({ address }) => address));
  return addresses.find((address) =>
    finalRecipients(spec, address).every(
      (each) => !spec.domains.some(({ name }) => each.endsWith(`@${name}`)),
    ),
  );
}
