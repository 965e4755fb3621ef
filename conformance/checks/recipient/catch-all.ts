import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Check } from '../../check.ts';
import { reaches } from '../../shapes/reaches.ts';
export const recipientCatchAll: Check = reaches({
  id: 'recipient/catch-all',
  title:
    'Mail for a name that nobody has reaches the catch-all of its domain, and the names that somebody has do not',
  clauses: [{ source: 'virtual(5)' }],
  promise: (spec) => ['domains', withCatchAll(spec)?.name ?? '', 'catchAll'],
  unless: (spec) => (withCatchAll(spec) === undefined ? 'no domain of mail.yaml has a catch-all' : undefined),
  to: (spec) => {
    const domain = withCatchAll(spec);
    if (domain === undefined) return [];
    const taken = [...domain.mailboxes, ...domain.aliases].map(({ address }) => address).slice(0, 8);
    return [`nobody.at.all@${domain.name}`, ...taken].map((written) => ({ written, means: written }));
  },
});

/** A domain with a catch-all; one with a mailbox that the catch-all does not lead to, if there is one. */
function withCatchAll({ domains }: ResolvedSpec): ResolvedDomain | undefined {
  const all = domains.filter(({ catchAll }) => catchAll.length > 0);
  const telling = all.find(({ mailboxes, catchAll }) =>
    mailboxes.some(({ address }) => !catchAll.includes(address)),
  );
  return telling ?? all[0];
}
