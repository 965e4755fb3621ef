import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGroup, DovecotLogin, DovecotNode } from '../../model/dovecot.ts';
import {
  block,
  decided,
  flag,
  only23,
  only24,
  pattern,
  renamed,
  seconds,
  setting,
  text,
  words,
} from './nodes.ts';
import { passwdFile, passwords } from './passwords.ts';
import { DOVECOT_PATHS } from './paths.ts';
import { usernameCharacters } from './username-characters.ts';

/** How logins are checked: mechanisms, the files of logins, and the answer to a wrong password. */
export function lowerAuth(resolved: ResolvedSpec, logins: readonly DovecotLogin[]): DovecotGroup {
  const { auth, originOf } = resolved;
  const clear = originOf(['auth', 'requireTls']);
  const mechanisms = auth.mechanisms.map((each) => each.toLowerCase());
  return {
    title: 'Authentication',
    nodes: [
      setting('auth_mechanisms', words(...mechanisms), originOf(['auth', 'mechanisms'])),
      setting(only23('disable_plaintext_auth'), flag(auth.requireTls), clear),
      setting(only24('auth_allow_cleartext'), flag(!auth.requireTls), clear),
      setting(
        'auth_username_format',
        pattern({ variable: 'user' }),
        decided('the login is the whole address, in any case'),
      ),
      setting(
        'auth_username_chars',
        text(usernameCharacters(logins)),
        decided('what the declared addresses are made of, and nothing else'),
      ),
      setting('auth_failure_delay', seconds(2), decided('what each wrong password costs the client')),
      ...lookups(resolved, logins),
    ],
  };
}

/** Both look-ups of a file know its logins, so that mail for an address without one is refused, and each may have its quota. */
function lookups(resolved: ResolvedSpec, logins: readonly DovecotLogin[]): readonly DovecotNode[] {
  const hashes = { name: 'users', path: DOVECOT_PATHS.users, why: 'password hashes from mail.yaml' };
  const secrets = {
    name: 'secrets',
    path: DOVECOT_PATHS.secretUsers,
    why: 'passwords from secrets, hashed when the container starts',
  };
  const files = logins.some((login) => login.password.kind === 'secret') ? [hashes, secrets] : [hashes];
  return [
    ...passwords(resolved, files),
    ...files.map((file) => block(renamed('userdb', `userdb ${file.name}`), passwdFile(file))),
  ];
}
