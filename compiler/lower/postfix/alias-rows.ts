import type { ResolvedDomain, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixTableRow } from '../../model/postfix.ts';
import { roleNames } from '../../resolve/role-aliases.ts';

/**
 * A catch-all answers for every address of its domain that has no row of its own (virtual(5)), which is why the
 * mailboxes there get one that leads to themselves.
 */
export function aliasRows({ domains, hostname }: ResolvedSpec): readonly PostfixTableRow[] {
  const rows = domains.flatMap((domain) => {
    const aliases = domain.aliases.map(({ address, targets }) => ({ key: address, answer: targets }));
    if (domain.catchAll.length === 0) return aliases;
    const taken = new Set(aliases.map(({ key }) => key));
    const themselves = domain.mailboxes
      .filter(({ address }) => !taken.has(address))
      .map(({ address }) => ({ key: address, answer: [address] }));
    return [...aliases, ...themselves, { key: `@${domain.name}`, answer: domain.catchAll }];
  });
  return [...rows, ...hostRows(domains, hostname)];
}

/**
 * `<postmaster>` without a domain (RFC 5321 section 4.5.1), and the same at the server's own name and addresses. A name
 * that is a domain of mail.yaml has addresses of its own, which answer for the server too.
 */
function hostRows(domains: readonly ResolvedDomain[], hostname: string): readonly PostfixTableRow[] {
  const [first] = domains;
  if (first === undefined) return [];
  const named = domains.some(({ name }) => name === hostname);
  return roleNames.flatMap((role) => {
    const answer = [`${role}@${named ? hostname : first.name}`];
    const row = { key: role, answer };
    return named ? [row] : [row, { key: `${role}@${hostname}`, answer }];
  });
}
