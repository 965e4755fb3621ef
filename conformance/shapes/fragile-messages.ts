import type { MessageOptions } from '../session.ts';

/** What each message says in its last line, to see that it came to its end. */
export const lastLine = 'the last line of the text';

const mime = (type: string, encoding: string): Readonly<Record<string, string>> => ({
  'MIME-Version': '1.0',
  'Content-Type': type,
  'Content-Transfer-Encoding': encoding,
});
// Octets of UTF-8, each written as one letter.
const octets = 'J\u00c3\u00bcrgen gr\u00c3\u00bc\u00c3\u009ft';
const eightBit = mime('text/plain; charset=utf-8', '8bit');
const text = (...lines: readonly string[]): string => [...lines, lastLine, ''].join('\r\n');
const part = (headers: string, body: string): string => `--b\r\n${headers}\r\n\r\n${body}\r\n`;

/** Messages that one relay or another changes on the way: after that their signature is worth nothing. */
export const fragileMessages: Readonly<Record<string, MessageOptions>> = {
  'a line of 998 octets': { body: text('x'.repeat(998)) },
  'a line of 999 octets': { body: text('x'.repeat(999)) },
  'a line of 100,000 octets': { body: text('x'.repeat(100_000)) },
  'long lines of words': { body: text('word '.repeat(400), 'word '.repeat(4000)) },
  'a field of 998 octets': { headers: { Subject: 'x'.repeat(998 - 'Subject: '.length) }, body: text() },
  'a field of 999 octets': { headers: { Subject: 'x'.repeat(999 - 'Subject: '.length) }, body: text() },
  'a field of 30,000 octets in one line': { headers: { Subject: 'word '.repeat(6000) }, body: text() },
  'a field of 100,000 octets that nobody signs': { headers: { 'X-Long': 'x'.repeat(100_000) }, body: text() },
  'a header of 200,000 octets': {
    rawHeaders: Array.from({ length: 200 }, (_, n) => `X-${n}: ${'x'.repeat(990)}\r\n`).join(''),
    body: text(),
  },
  'octets above 127': { headers: eightBit, body: text(octets) },
  'octets above 127 in long lines': { headers: eightBit, body: text(`${octets} `.repeat(500)) },
  'octets above 127 without MIME': { body: text(octets) },
  'octets above 127 said to be 7bit': { headers: mime('text/plain', '7bit'), body: text(octets) },
  'octets above 127 in the header': {
    headers: { Subject: octets, To: `${octets} <team@elsewhere.example>` },
    body: text(),
  },
  'every octet above 127': {
    headers: mime('text/plain; charset=iso-8859-1', '8bit'),
    body: text(String.fromCharCode(...Array.from({ length: 128 }, (_, n) => 128 + n))),
  },
  'parts with octets above 127': {
    headers: mime('multipart/mixed; boundary=b', '8bit'),
    body: text(
      part('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit', octets) +
        part(
          'Content-Type: message/rfc822\r\nContent-Transfer-Encoding: 8bit',
          `Subject: ${octets}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${octets}`,
        ),
      '--b--',
    ),
  },
  'a bare CR in the text': { body: text('one\rtwo', '\rthree\r') },
  'a bare LF in the text': { body: text('one\ntwo') },
  'a bare CR in the header': { headers: { Subject: 'one\rtwo' }, body: text() },
  'dots, blanks and empty lines': { body: text('.', '..', ' ', '\t', 'blank ', '', '', 'From here') },
  'empty lines at the end': { body: `${text()}\r\n\r\n\r\n` },
  'folds and blanks in fields': {
    headers: {
      Subject: ' one \r\n\t two\r\n  \t three ',
      To: 'a@elsewhere.example,\r\n\tb@elsewhere.example',
    },
    body: text(),
  },
  'a wish for another canonicalization': { headers: { 'X-Canonicalization': 'simple/simple' }, body: text() },
};

/** Messages that cannot leave as they came: refused. */
export const hopelessMessages: Readonly<Record<string, MessageOptions>> = {
  'a NUL in the text': { body: text('a\0b') },
  'a NUL before a dot': { body: text('one\r\n\0.\r\ntwo') },
  'a NUL after a dot': { body: text('one\r\n.\0\r\ntwo') },
  'a NUL in the header': { headers: { Subject: 'a\0b' }, body: text() },
  'a signed field of 100,000 octets': { headers: { Subject: 'x'.repeat(100_000) }, body: text() },
};
