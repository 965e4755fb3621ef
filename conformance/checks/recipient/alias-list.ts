import type { ResolvedAlias, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { reaches } from '../../shapes/reaches.ts';
export const recipientAliasList: Check = reaches({
  id: 'recipient/alias-list',
  title: 'Mail for an alias with several targets reaches each of them, once',
  clauses: [{ rfc: 5321, section: '3.9.1' }, { source: 'postconf(5) virtual_alias_maps' }],
  promise: ['domains'],
  unless: (spec) => (lists(spec).length === 0 ? 'mail.yaml has no alias with several targets' : undefined),
  to: (spec) => lists(spec).map(({ address }) => ({ written: address, means: address })),
});

function lists(spec: ResolvedSpec): readonly ResolvedAlias[] {
  return spec.domains
    .flatMap(({ aliases }) => aliases)
    .filter(({ targets }) => targets.length > 1)
    .slice(0, 9);
}
