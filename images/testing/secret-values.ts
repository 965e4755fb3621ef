/** A value that somebody may put into a secret file, and what becomes of it. */
export interface SecretValue {
  /** What it shows; also the name of its secret and of its login. */
  readonly name: string;
  /** The bytes of the file. */
  readonly content: Buffer;
  /** The secret that the file holds, where it is used. */
  readonly means?: string;
  /** What the log says, after the name of the secret, where it is refused. */
  readonly refused?: RegExp;
}

const value = (name: string, content: string | Buffer, fate: Omit<SecretValue, 'name' | 'content'>) => ({
  name,
  content: Buffer.from(content as string),
  ...fate,
});

const used = (name: string, means: string, end = ''): SecretValue => value(name, means + end, { means });

const refused = (name: string, content: string | Buffer, words: RegExp): SecretValue =>
  value(name, content, { refused: words });

/** Characters that a shell, a table of Postfix, a passwd-file of Dovecot or an escape sequence has a use for. */
const special = `a $HOME $(id) \`id\` "q" 'q' \\ \\n \\0101 %s %u {} [x] * ? ; & | < > # ! ~ = , : end`;

/** What is used exactly as it stands, for every kind of secret that is one line. */
export const usedValues: readonly SecretValue[] = [
  used('one-byte', 'x'),
  used('line-end', 'geheim123', '\n'),
  used('windows-line-end', 'geheim123', '\r\n'),
  used('dollar', '$y$j9T$x'),
  used('comment', '#hash', '\n'),
  used('quotes', `"quoted" and 'quoted'`),
  used('double-quote', '"'),
  used('backslash', '\\'),
  used('percent', '%n%s%%u'),
  used('colons', ':a::b:', '\n'),
  used('inner-blanks', 'a  b   c', '\r\n'),
  used('special', special),
  used('utf-8', 'pässwörd āĈ 密码 🔑', '\n'),
  used('plain-scheme', '{PLAIN}x', '\n'),
  used('clear-scheme', '{CLEARTEXT}geheim'),
  used('no-scheme', '{}x'),
  used('secret-word', '{SECRET}other'),
  used('option', '-n'),
];

const controls = [...Array(32).keys(), 127].filter((code) => ![0, 10].includes(code));

/** What no daemon takes as a secret of one line. */
export const refusedValues: readonly SecretValue[] = [
  refused('empty', '', /is missing or empty/),
  refused('only-line-end', '\r\n', /is missing or empty/),
  refused('ten-kilobytes', 'k'.repeat(10_000), /has more than \d+ bytes/),
  refused('nul', 'gehe\0im', /holds a NUL byte/),
  refused('nul-at-end', 'geheim\0', /holds a NUL byte/),
  refused('utf-16', Buffer.from('\ufeffgeheim\r\n', 'utf16le'), /holds a NUL byte/),
  refused('byte-order-mark', '\ufeffgeheim', /holds a byte order mark/),
  refused('latin-1', Buffer.from('geh\xe9im', 'latin1'), /is not UTF-8/),
  refused('overlong', Buffer.from([0xc0, 0x80, 0x61]), /is not UTF-8/),
  refused('cut-off', Buffer.from([0x61, 0xe2, 0x82]), /is not UTF-8/),
  refused('blank-in-front', ' geheim', /begins or ends with a blank/),
  refused('blank-at-end', 'geheim \n', /begins or ends with a blank/),
  refused('hard-blank-at-end', 'geheim\u00a0', /begins or ends with a blank/),
  refused('two-lines', 'geheim\nsecond', /has more than one line/),
  refused('two-windows-lines', 'geheim\r\nsecond\r\n', /has more than one line/),
  refused('empty-line-first', '\ngeheim\n', /has more than one line/),
  refused('two-line-ends', 'geheim\n\n', /has more than one line/),
  refused('line-separator', 'geheim\u2028x', /has more than one line/),
  refused('c1-control', 'geh\u0085eim', /holds a control character/),
  ...controls.map((code) =>
    refused(`control-${code}`, `gehe${String.fromCharCode(code)}im`, /holds a control character/),
  ),
];
