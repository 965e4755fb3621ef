import type { Rule } from '../rule.ts';
import { writtenSelectors } from '../support/dkim-selectors.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** One secret as a password and as a signing key. */
export const rule: Rule = {
  id: 'secret/two-purposes',
  title: 'One secret for a password and for a key',
  severity: 'error',
  why: 'A private key is no password: one of the two uses cannot work, and its user would hold the key of the domain.',
  help: 'Give each of them a secret of its own, such as `another-secret`.',
  clauses: [],
  *check({ sections }) {
    const keys = new Map(
      writtenSelectors(sections).map(({ selector, path }) => [selector.key?.secret, [...path, 'key']]),
    );
    for (const { mailbox, path } of writtenMailboxes(sections)) {
      const name = 'secret' in mailbox.password ? mailbox.password.secret : undefined;
      const key = name === undefined ? undefined : keys.get(name);
      if (name === undefined || key === undefined) continue;
      yield {
        message: `The secret ${name} is a password here and a DKIM key elsewhere`,
        path: [...path, 'password', 'secret'],
        related: [{ message: 'the DKIM key', path: key }],
      };
    }
    for (const { relay, path } of writtenRelays(sections)) {
      const name = relay.credentials?.password.secret;
      const key = name === undefined ? undefined : keys.get(name);
      if (name === undefined || key === undefined) continue;
      yield {
        message: `The secret ${name} is a password here and a DKIM key elsewhere`,
        path: [...path, 'credentials', 'password', 'secret'],
        related: [{ message: 'the DKIM key', path: key }],
      };
    }
  },
};
