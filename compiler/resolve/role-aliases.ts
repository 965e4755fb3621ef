import type { ResolvedAlias, ResolvedDomain } from '../../schema/resolved-spec.ts';

/** Names that every mail domain must answer to: RFC 5321 section 4.5.1 and RFC 2142 section 4. */
export const roleNames = ['postmaster', 'abuse'] as const;

/** Why such an alias exists where mail.yaml has none. */
export const roleAliasReason =
  'every mail domain has a postmaster (RFC 5321 section 4.5.1) and an abuse address (RFC 2142); name your own alias to change who reads it';

/**
 * Adds the missing role aliases. They lead to the first mailbox of the domain, else to whom its first alias leads, else to
 * whom the first domain's do. A domain with a catch-all already has somebody who reads them.
 */
export function withRoleAliases(domains: readonly ResolvedDomain[]): readonly ResolvedDomain[] {
  const elsewhere = domains.map(readers).find((targets) => targets.length > 0) ?? [];
  return domains.map((domain) => {
    if (!domain.here || domain.catchAll.length > 0) return domain;
    const own = readers(domain);
    const targets = own.length > 0 ? own : elsewhere;
    const missing = targets.length > 0 ? missingRoles(domain) : [];
    return missing.length === 0
      ? domain
      : { ...domain, aliases: [...domain.aliases, ...missing.map(toAlias)] };
    function toAlias(address: string): ResolvedAlias {
      return { address, targets };
    }
  });
}

function readers(domain: ResolvedDomain): readonly string[] {
  const [first] = domain.mailboxes;
  return first ? [first.address] : (domain.aliases[0]?.targets ?? domain.catchAll);
}

function missingRoles(domain: ResolvedDomain): readonly string[] {
  const wanted = new Set(roleNames.map((name) => `${name}@${domain.name}`));
  for (const { address } of domain.mailboxes) wanted.delete(address);
  for (const { address } of domain.aliases) wanted.delete(address);
  return [...wanted];
}
