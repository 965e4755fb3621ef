import { expect, it } from 'vitest';
import { maskLine } from './mask-secrets.ts';

/** The last line of a text, masked. */
function masked(text: string): string {
  const start = text.lastIndexOf('\n') + 1;
  return maskLine(text, start, text.slice(start));
}

it.each([
  ['password: hunter2', 'password: •••••••'],
  ['  - password: hunter2 # mine', '  - password: ••••••• • ••••'],
  [
    '{ domains: { example.com: { mailboxes: { u: hunter2, v: x }',
    '{ domains: { example.com: { mailboxes: { •: •••••••, •: • }',
  ],
  ['mailboxes:\n  user1: { pasword: hunter2, quota: 1GiB }', '  user1: { pasword: •••••••, quota: 1GiB }'],
  ['mailboxes:\n  user1: { quota: hunter2 }', '  user1: { quota: ••••••• }'],
  ['mailboxes:\n  # a comment\n\n  user1:\n    hunter2', '    •••••••'],
  ['mailboxes: {\n"u:hunter2": {}', '"•:•••••••": {}'],
  ['apiKey: hunter2', 'apiKey: •••••••'],
  ['doveadm_password: hunter2', 'doveadm_password: •••••••'],
  ['hash: {ARGON2ID}$argon2id$v=19$x', `hash: {••••••••}${'•'.repeat(16)}`],
  ['x: {ARGON2ID}$argon2id$v=19$x', `x: {ARGON2ID}${'•'.repeat(16)}`],
  ['host: user:hunter2@smtp.example.com', 'host: user:•••••••@smtp.example.com'],
  ['key: |\n  -----BEGIN PRIVATE KEY-----\n  abc\n  short==', '  •••••••'],
  ['note: MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7', `note: ${'•'.repeat(52)}`],
  ['hostname: mail.example.com', 'hostname: mail.example.com'],
  ['mailboxes:\n  u: {}\nhostname: mail.example.com', 'hostname: mail.example.com'],
  ['mailboxes: { u: { password: { secret: x } } }\nhostname: mail', 'hostname: mail'],
])('%j', (text, shown) => {
  expect(masked(text)).toBe(shown);
});
