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
      ...lookups(logins),
    ],
  };
}

function lookups(logins: readonly DovecotLogin[]): readonly DovecotNode[] {
  const hashes = lookup('users', DOVECOT_PATHS.users, 'password hashes from mail.yaml');
  if (!logins.some((login) => login.password.kind === 'secret')) return hashes;
  const why = 'passwords from secrets, hashed when the container starts';
  return [...hashes, ...lookup('secrets', DOVECOT_PATHS.secretUsers, why)];
}

/** Both look-ups read the file, so that mail for an address without a login is refused, and each may have its quota. */
function lookup(name: string, path: string, why: string): readonly DovecotNode[] {
  return (['passdb', 'userdb'] as const).map((kind) =>
    block(renamed(kind, `${kind} ${name}`), [
      setting('driver', text('passwd-file'), decided(why)),
      setting(only23('args'), text(path), decided(why)),
      setting(only24('passwd_file_path'), text(path), decided(why)),
    ]),
  );
}
