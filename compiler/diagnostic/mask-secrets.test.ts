import { expect, it } from 'vitest';
import { maskSecrets } from './mask-secrets.ts';

it.each([
  ['password: hunter2', 'password: •••••••'],
  ['  - password: hunter2 # mine', '  - password: ••••••• # mine'],
  ['user1: { password: hunter2, quota: 1GiB }', 'user1: { password: •••••••, quota: 1GiB }'],
  ['plain: a, b }', 'plain: ••••••'],
  ['{ "plain": "a, b }" , x: y }', '{ "plain": •••••••• , x: y }'],
  ["{ plain: 'it''s', x: y }", '{ plain: •••••••, x: y }'],
  ['{ "plain":"unfinished', '{ "plain":•••••••••••'],
  ['hash: "{ARGON2ID}$argon2id$x"', 'hash: •••••••••••••••••••••••'],
  ['password: { secret: user1-password }', 'password: { secret: user1-password }'],
  ['secret: p@ss word', 'secret: •••••••••'],
  ['MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7', '•'.repeat(52)],
  ['hostname: mail.example.com', 'hostname: mail.example.com'],
])('%s', (line, masked) => {
  expect(maskSecrets(line)).toBe(masked);
  expect(masked).toHaveLength(line.length);
});
