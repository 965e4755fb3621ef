import type { DovecotLogin } from '../../model/dovecot.ts';

const ALWAYS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_@';

/** Characters a login may have: Dovecot's default set, and those beyond it that a declared address needs. */
export function usernameCharacters(logins: readonly DovecotLogin[]): string {
  const known = new Set(ALWAYS);
  const more = new Set<string>();
  for (const { address } of logins) {
    for (const character of address) if (!known.has(character)) more.add(character);
  }
  return ALWAYS + [...more].sort().join('');
}
