import type { ResolvedSpec } from '../../schema/resolved-spec.ts';

/**
 * Who gets a message to an address according to the spec: aliases are followed until there is nothing new, a mailbox is
 * its own reader, and what no row names goes to the catch-all of its domain. Addresses of other sites stay as they are.
 */
export function finalRecipients(spec: ResolvedSpec, address: string): readonly string[] {
  const seen = new Set([address.toLowerCase()]);
  const final = new Set<string>();
  for (const each of seen) {
    const targets = targetsOf(spec, each);
    if (targets === undefined) final.add(each);
    else for (const target of targets) seen.add(target);
  }
  return [...final];
}

/** Where an address leads, or undefined when it is the end: a mailbox, or nobody of ours. */
function targetsOf(spec: ResolvedSpec, address: string): readonly string[] | undefined {
  const domain = spec.domains.find(({ name }) => address.endsWith(`@${name}`));
  const alias = domain?.aliases.find((each) => each.address === address);
  if (alias) return alias.targets;
  if (domain === undefined || domain.mailboxes.some((each) => each.address === address)) return undefined;
  return domain.catchAll.length > 0 ? domain.catchAll : undefined;
}
