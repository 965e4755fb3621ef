import { expect, test } from 'vitest';
import { transcript } from './transcript.ts';

test('a password stands in no transcript, in the clear or in base64', () => {
  const { add, entries } = transcript(['canary123456']);
  const plain = Buffer.from('\0user@example.com\0canary123456').toString('base64');
  for (const text of [
    `AUTH PLAIN ${plain}\r\n`,
    'PASS canary123456\r\n',
    Buffer.from('canary123456').toString('base64'),
  ])
    add(1, '>', text);
  expect(entries.map(({ text }) => text)).toEqual([
    'AUTH PLAIN [password in base64]\r\n',
    'PASS [password]\r\n',
    '[password in base64]',
  ]);
});

test('a long entry is cut and says so', () => {
  const { add, entries } = transcript();
  add(1, '<', Buffer.alloc(5_000, 'a'));
  expect(entries[0]?.text).toMatch(/^a{2000} … \(5000 bytes\)$/);
});
