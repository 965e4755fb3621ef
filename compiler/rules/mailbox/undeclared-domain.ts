import type { Rule } from '../rule.ts';

/** A mailbox or alias written as a whole address of a domain that mail.yaml does not declare there. */
export const rule: Rule = {
  id: 'mailbox/undeclared-domain',
  title: 'A mailbox in an undeclared domain',
  severity: 'error',
  why: 'Mail is only taken for domains that are declared, so no message would ever arrive in this mailbox.',
  help: 'Declare the domain under `domains`, and write the local part alone below it.',
  clauses: ['postconf(5) virtual_mailbox_domains'],
  explain: (value, path, root) => {
    const address = splitAddress(value);
    const own = String(path.at(-3) ?? '').toLowerCase();
    if (address === undefined || address.domain === own) return undefined;
    const { localPart, domain } = address;
    const declared = declaredDomains(root, path).some((name) => name.toLowerCase() === domain);
    return {
      message: `\`${localPart}@${domain}\` stands below ${own}${declared ? '' : `, and ${domain} is not declared`}`,
      help: `Remove it here, and write \`domains: { ${domain}: { ${String(path.at(-2))}: { ${localPart}: … } } }\`.`,
    };
  },
};

function splitAddress(value: unknown): { localPart: string; domain: string } | undefined {
  const [, localPart, domain] = /^([^@\s]+)@([A-Za-z0-9.-]+)$/.exec(String(value)) ?? [];
  return localPart === undefined || domain === undefined
    ? undefined
    : { localPart, domain: domain.toLowerCase() };
}

function declaredDomains(root: unknown, path: readonly (string | number)[]): readonly string[] {
  const profile = path[0] === 'profiles' ? path[1] : undefined;
  const spec = root as {
    readonly domains?: object;
    readonly profiles?: Readonly<Record<string, { readonly domains?: object | null }>>;
  };
  const own = typeof profile === 'string' ? spec.profiles?.[profile]?.domains : undefined;
  return [...Object.keys(spec.domains ?? {}), ...Object.keys(own ?? {})];
}
