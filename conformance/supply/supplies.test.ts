import { expect, test } from 'vitest';
import type { ResolvedRelay, ResolvedSpec } from '../../schema/resolved-spec.ts';
import { relayLogins } from './supplies.ts';

function relay(
  host: string,
  username: string | { readonly secret: string },
  password: string,
): ResolvedRelay {
  const user =
    typeof username === 'string'
      ? { kind: 'text' as const, text: username }
      : { kind: 'secret' as const, secret: username.secret };
  return { host, port: 587, credentials: { username: user, password } } as ResolvedRelay;
}

test('each secret has one value, wherever it is used, and a user name in mail.yaml stays', () => {
  const bySender = [
    { sender: 'a.example', ...relay('one.example', { secret: 'user' }, 'password') },
    { sender: 'b.example', ...relay('two.example', { secret: 'user' }, 'other') },
  ];
  const outbound = { relay: relay('one.example', 'apikey', 'password'), relaysBySender: bySender };
  const { secrets, logins } = relayLogins({ outbound } as unknown as ResolvedSpec);
  expect([...secrets.keys()].sort()).toEqual(['other', 'password', 'user']);
  expect(new Set(secrets.values()).size).toBe(3);
  expect(logins).toEqual([
    { host: 'one.example', port: 587, username: 'apikey', password: secrets.get('password') },
    { host: 'one.example', port: 587, username: secrets.get('user'), password: secrets.get('password') },
    { host: 'two.example', port: 587, username: secrets.get('user'), password: secrets.get('other') },
  ]);
});
