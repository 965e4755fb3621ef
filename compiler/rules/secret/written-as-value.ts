import type { SpecPath } from '../../../schema/spec-path.ts';
import { formatPath } from '../../diagnostic/format-path.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { writtenSelectors } from '../support/dkim-selectors.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';
import { writtenRelays } from '../support/written-relays.ts';

/** A secret itself where its name belongs. */
export const rule: Rule = {
  id: 'secret/written-as-value',
  title: 'A secret written as a value',
  severity: 'error',
  why: 'mail.yaml and all that is made from it are kept in a repository; a secret in there is known to everybody who can read it.',
  help: 'Put the secret into a file of the secrets directory and name that file here: `{ secret: user1-password }`. Replace the secret, because it has been written down.',
  clauses: [],
  *check(context) {
    for (const { name, path } of namesOfSecrets(context)) {
      if (looksLikeSecret(name))
        yield {
          message: `\`${formatPath(path)}\` looks like a secret, not like the name of one`,
          path,
        };
    }
  },
  explain: (value, path) => {
    if (typeof value !== 'string') return undefined;
    const field = `\`${formatPath(path)}\``;
    if (value.includes('-----BEGIN')) return { message: `${field} is the key itself` };
    if (path.at(-1) === 'secret') return { message: `${field} is not the name of a secret` };
    if (isName(value)) {
      return {
        message: `${field} is text where a secret is referred to`,
        why: 'Bare text could be the secret itself, so a reference is always a map.',
        help: `If this is the name of a secret, write a map with that name: \`{ secret: NAME }\`.`,
      };
    }
    return { message: `${field} is a value, not a reference to a secret` };
  },
};

function isName(text: string): boolean {
  return /^[a-z][a-z0-9.-]*[.-][a-z0-9.-]*$/.test(text) && !looksLikeSecret(text);
}

function* namesOfSecrets({ sections }: RuleContext): Generator<{ name: string; path: Finding['path'] }> {
  for (const { mailbox, path } of writtenMailboxes(sections)) {
    if ('secret' in mailbox.password) yield named(mailbox.password.secret, [...path, 'password']);
  }
  for (const { selector, path } of writtenSelectors(sections)) {
    if (selector.key !== undefined) yield named(selector.key.secret, [...path, 'key']);
  }
  for (const { relay, path } of writtenRelays(sections)) {
    if (relay.credentials === undefined) continue;
    const { username, password } = relay.credentials;
    if (typeof username === 'object') yield named(username.secret, [...path, 'credentials', 'username']);
    yield named(password.secret, [...path, 'credentials', 'password']);
  }
}

function named(name: string, path: SpecPath): { name: string; path: SpecPath } {
  return { name, path: [...path, 'secret'] };
}

/** Beginnings that services give to their keys, the beginning of a key in DER, and long text of mixed letters and digits. */
function looksLikeSecret(name: string): boolean {
  if (/^(SG\.|AKIA|ASIA|gh[pousr]_|xox[abp]-|MI[IG][A-Za-z0-9])/.test(name) && name.length >= 16) return true;
  const longest = Math.max(...name.split(/[._-]/).map((part) => (isMixed(part) ? part.length : 0)));
  return longest >= 20;
}

function isMixed(part: string): boolean {
  return [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(part)).length >= 2;
}
