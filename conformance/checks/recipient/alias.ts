import type { ResolvedAlias, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { reaches } from '../../shapes/reaches.ts';
export const recipientAlias: Check = reaches({
  id: 'recipient/alias',
  title: 'Mail for an alias reaches whom it leads to, once',
  clauses: [{ rfc: 5321, section: '3.9.1' }, { source: 'postconf(5) virtual_alias_maps' }],
  promise: ['domains'],
  unless: (spec) => (simple(spec).length === 0 ? 'mail.yaml has no alias with a single target' : undefined),
  to: (spec) => simple(spec).map(({ address }) => ({ written: address, means: address })),
});

/** Aliases with one target, but for the roles, which have a check of their own. */
function simple(spec: ResolvedSpec): readonly ResolvedAlias[] {
  return spec.domains
    .flatMap(({ aliases }) => aliases)
    .filter(({ address, targets }) => targets.length === 1 && !address.startsWith('postmaster@'))
    .slice(0, 9);
}
