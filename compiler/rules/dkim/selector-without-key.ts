import type { Finding, Rule, RuleContext } from '../rule.ts';
import { writtenSelectors } from '../support/dkim-selectors.ts';

/** A selector that cannot sign although it must, or that has nothing to publish. */
export const rule: Rule = {
  id: 'dkim/selector-without-key',
  title: 'A DKIM selector without a key',
  severity: 'error',
  why: 'Without its private key no mail of the domain can be signed, and unsigned mail is refused or ends in the spam folder.',
  help: 'Name the secret that holds the private key, such as `key: { secret: dkim-example.com-mail }`; `mailc keygen` makes one.',
  clauses: ['RFC 6376 section 3.1', 'RFC 6376 section 5.2'],
  *check(context) {
    for (const { domain, name, selector, path } of writtenSelectors(context.sections)) {
      if (selector.key !== undefined) continue;
      if (signsWith(context, domain) === name)
        yield finding(`The selector ${name} signs for ${domain}, but has no key`, path);
      else if (selector.publicKey === undefined)
        yield finding(`The selector ${name} of ${domain} has no key at all`, path);
    }
  },
};

function signsWith({ resolved }: RuleContext, domain: string): string | undefined {
  return resolved.domains.find(({ name }) => name === domain.toLowerCase())?.dkim?.signWith;
}

function finding(message: string, path: Finding['path']): Finding {
  return { message, path, part: 'key' };
}
