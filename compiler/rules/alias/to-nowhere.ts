import { closest } from '../../diagnostic/closest.ts';
import type { Rule } from '../rule.ts';
import { type Directory, directoryOf } from '../support/directory.ts';
import { domainsHere } from '../support/domains-here.ts';

/** Names that every domain has anyway, because mailc adds an alias for them. */
const roles = /^(postmaster|abuse)@/;

/** Each suggestion looks at every address: with a broken import of thousands of aliases the first few must do. */
const mostSuggestions = 20;

/** An alias or catch-all whose target is no address of a domain that is answered here. */
export const rule: Rule = {
  id: 'alias/to-nowhere',
  title: 'An alias to nowhere',
  severity: 'error',
  why: 'Mail to the alias would be accepted, and then bounce to a sender who may be forged.',
  help: 'Name a mailbox or an alias that exists, or a whole address of another domain, such as `someone@example.net`.',
  clauses: ['RFC 5321 section 3.9', 'virtual(5)'],
  *check({ sections, resolved }) {
    const directory = directoryOf(sections);
    const here = domainsHere(resolved);
    let suggestions = 0;
    for (const { address, targets } of directory.aliases) {
      for (const target of targets) {
        if (!here.has(domainOf(target.address)) || leadsSomewhere(target.address, directory)) continue;
        suggestions += 1;
        const near = suggestions > mostSuggestions ? undefined : nearest(target.address, directory, address);
        yield {
          message: `${subject(address)} leads to ${target.address}, which does not exist`,
          path: target.path,
          ...(near !== undefined && { help: `Did you mean \`${near}\`?` }),
        };
      }
    }
  },
};

function leadsSomewhere(address: string, { accepts }: Directory): boolean {
  return accepts(address) || roles.test(address);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function subject(address: string): string {
  return address.startsWith('@') ? `The catch-all of ${address.slice(1)}` : `The alias ${address}`;
}

function nearest(target: string, directory: Directory, own: string): string | undefined {
  return closest(localPartOf(target), candidates(directory, target, own));
}

function localPartOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** Local parts of the target's domain that mail arrives at. */
function* candidates({ mailboxes, aliases }: Directory, target: string, own: string): Generator<string> {
  const ending = `@${domainOf(target)}`;
  for (const address of [...mailboxes.keys(), ...aliases.map((alias) => alias.address)]) {
    if (address.endsWith(ending) && address !== own && address !== ending) yield localPartOf(address);
  }
}
