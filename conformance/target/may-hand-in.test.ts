import { expect, test } from 'vitest';
import type { Wire } from '../wire/wire.ts';
import { mayHandIn } from './may-hand-in.ts';
import { NotWithThisAim } from './not-with-this-aim.ts';

const allowed = { recipients: ['me@example.net'], domains: ['ours.org'] };

/** Sends the segments; what reached the wire before anything was refused. */
function sent(...segments: readonly string[]): { readonly bytes: string; readonly refused: boolean } {
  let bytes = '';
  const send = (text: string): void => {
    bytes += text;
  };
  const wire = mayHandIn({ send } as unknown as Wire, 'submission', allowed);
  try {
    for (const segment of segments) wire.send(segment);
    return { bytes, refused: false };
  } catch (error) {
    expect(error).toBeInstanceOf(NotWithThisAim);
    return { bytes, refused: true };
  }
}

test.each([
  ['a message for who was given', ['RCPT TO:<Me@example.net>\r\n', 'DATA\r\n', 'Subject: x\r\n\r\n.\r\n']],
  ['a refusal at a reserved site', ['MAIL FROM:<>\r\n', 'RCPT TO:<a@accept.test>\r\n', 'RSET\r\n']],
  ['unknown addresses of ours', ['RCPT TO:<nobody@ours.org>\r\nRCPT TO:<x@sub.ours.org>\r\n']],
  [
    'odd addresses that nobody can be asked about',
    ['RCPT TO:<root>\r\nRCPT TO:<a@[127.0.0.1]>\r\nRCPT TO:<a@localhost>\r\n'],
  ],
])('%s goes out', (_, segments) => {
  expect(sent(...segments)).toEqual({ bytes: segments.join(''), refused: false });
});

test('where an unknown recipient is reported to the postmaster, none is named', () => {
  const known = { ...allowed, listed: ['team@ours.org'] };
  const name = (address: string) => () =>
    mayHandIn({ send: () => undefined } as unknown as Wire, 'submission', known).send(
      `RCPT TO:<${address}>\r\n`,
    );
  for (const address of ['nobody@ours.org', 'root@localhost', 'root@[127.0.0.1]', 'root'])
    expect(name(address), address).toThrow('notice');
  for (const address of ['team@ours.org', 'me@example.net', 'a@accept.test'])
    expect(name(address), address).not.toThrow();
});

test.each([
  ['a message for a reserved site', ['RCPT TO:<a@accept.test>\r\n'], 'DATA\r\n'],
  [
    'a message for one given and one not',
    ['RCPT TO:<me@example.net>\r\n', 'RCPT TO:<nobody@ours.org>\r\n'],
    'data\r\n',
  ],
  ['the same in one segment', [], 'RCPT TO:<a@accept.test>\r\nDATA\r\n'],
  ['a command in two segments', ['RCPT TO:<a@accept.test>\r\n', 'DA'], 'TA\r\n'],
  ['a command that ends in a bare line feed', ['rcpt to:<a@accept.test>\n'], 'DATA\n'],
  [
    'a recipient within a message',
    ['RCPT TO:<me@example.net>\r\n', 'DATA\r\n', 'x\r\n.\n'],
    'RCPT TO:<a@accept.test>\r\n',
  ],
  ['BDAT', ['RCPT TO:<a@accept.test>\r\n'], 'BDAT 3 LAST\r\nabc'],
  ["somebody else's domain, even without a message", [], 'RCPT TO:<a@outlook.com>\r\n'],
  ['a domain that only looks like ours', [], 'RCPT TO:<a@xours.org>\r\n'],
])('%s does not', (_, before, last) => {
  expect(sent(...before, last)).toEqual({ bytes: before.join(''), refused: true });
});
