import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';
import type { Rule } from '../rule.ts';
import { writtenSelectors } from '../support/dkim-selectors.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** Names of secrets that differ in nothing but case. */
export const rule: Rule = {
  id: 'secret/differs-in-case',
  title: 'Two secrets whose names differ only in case',
  severity: 'warning',
  why: 'A secret is a file, and on macOS and Windows the two names are one file: one of the two would have the value of the other.',
  help: 'Give one of them another name, such as `another-password`.',
  clauses: [],
  *check({ sections }) {
    const first = new Map<string, { readonly name: string; readonly path: SpecPath }>();
    for (const { name, path } of namesOf(sections)) {
      const earlier = first.get(name.toLowerCase());
      if (earlier === undefined) first.set(name.toLowerCase(), { name, path });
      if (earlier === undefined || earlier.name === name) continue;
      yield {
        message: `The secrets ${earlier.name} and ${name} differ only in case`,
        path,
        related: [{ message: 'the other one', path: earlier.path }],
      };
    }
  },
};

function* namesOf(sections: Sections): Generator<{ readonly name: string; readonly path: SpecPath }> {
  for (const { mailbox, path } of writtenMailboxes(sections))
    if ('secret' in mailbox.password)
      yield { name: mailbox.password.secret, path: [...path, 'password', 'secret'] };
  for (const { selector, path } of writtenSelectors(sections))
    if (selector.key !== undefined) yield { name: selector.key.secret, path: [...path, 'key', 'secret'] };
  for (const { relay, path } of writtenRelays(sections)) {
    const { username, password } = relay.credentials ?? {};
    const own = [...path, 'credentials'];
    if (typeof username === 'object') yield { name: username.secret, path: [...own, 'username', 'secret'] };
    if (password !== undefined) yield { name: password.secret, path: [...own, 'password', 'secret'] };
  }
}
