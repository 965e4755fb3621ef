import { expect, it } from 'vitest';
import { check } from '../compile.ts';
import { formatDiagnostics, formats } from './format/format.ts';

const planted = 'geheim123Xy';
const hash = `{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$${planted}$${planted}`;

/** Places of mail.yaml that hold a secret, and ways to write one there by mistake. `X` stands for what is planted. */
const fields = {
  mailbox: ['domains:', '  example.com:', '    mailboxes:', '      user1: ', 'Q'],
  credentials: ['outbound:', '  relay:', '    host: smtp.example.net', '    credentials: ', 'Q'],
  key: ['domains:', '  example.com:', '    dkim:', '      selectors:', '        mail: ', 'Q'],
} as const;

/** Names of overrides that say that their value is a secret. */
const overrides = [
  'dovecot: { settings: { doveadm_password: X } }',
  'dovecot: { settings: { doveadm_password: [X] } }',
  'dovecot: { settings: { doveadm_api_key: X, nope: 1 } }',
  'dovecot: { settings: { imapc_password: "X" }, x: 1 }',
  'dovecot:\n  settings:\n    ssl_server_key_password: X\n   bad: 1',
  'postfix: { parameters: { smtp_sasl_password_maps: "static:user:X" } }',
  'postfix: { parameters: { sender_canonical_maps: "static:user:X", nope: 1 } }',
  'postfix: { parameters: { smtp_sasl_password_maps: "inline:{ [smtp.example.net]=user:X }" } }',
  'postfix: { parameters: { smtp_sasl_password: X } }',
  'smtp_password=X',
  'kubernetes: { env: [{ name: SMTP_PASSWORD, value: X }] }',
  'domains: { example.com: { mailboxes: "user:X" } }',
  'domains:\n  example.com:\n    mailboxes:\n      user:X',
  'opendkim: { settings: { LDAPBindPassword: X } }',
];

const mistakes = [
  ...['password', 'pasword', 'Password', 'pass', 'passwd', 'pwd', 'PASSWORD', 'pw_secret'].map(
    (key) => `{ ${key}: X }`,
  ),
  ...['hash', 'Hash', 'plain', 'secret', 'apiKey', 'api_key', 'token', 'key', 'privateKey'].map(
    (key) => `{ ${key}: X }`,
  ),
  ...['doveadm_password', 'auth_token', 'smtp_password'].map((key) => `{ ${key}: [X] }`),
  ...['plain', 'hash', 'value', 'secret', 'Plain'].map((key) => `{ password: { ${key}: X } }`),
  ...[
    'X',
    '[X]',
    '{ X }',
    '{ X: }',
    '"X',
    "'X",
    '{ password: "X }',
    '{ password: X',
    '{ "u:X": {} }',
    '{ u: X, v: }',
  ],
  ...[
    '{ password: { hash: X }',
    '{ password: {ARGON2ID}X }',
    '{ key: { secret: X } }',
    '{ key: X }',
    '&a X',
    '!x X',
  ],
  ...[
    '{ username: apikey, password: X }',
    '{ username: X }',
    '{ password: { secret: "X Y" } }',
    '{ publicKey: X }',
  ],
  ...['{ smtp_sasl_password_maps: "static:user:X" }', '{ sender_canonical_maps: "static:user:X" }'],
  ...[
    '\n        password: X\n       hash: X',
    '\n        password:\n          X\n          : X',
    '\n        X\n        X: X',
  ],
  ...[
    '|\n        X\n       X',
    '{ password: { plain: X, plain: X } }',
    '{ quota: X }',
    '{ quota: 1G, password: X }',
  ],
];

/** A file with one mistake; in flow style everything stands in one line. */
function written(lines: readonly string[], mistake: string, value: string): string {
  const text = mistake.replaceAll('X', () => value);
  return ['version: 1', 'hostname: mail.example.com', 'profiles: { mailserver: {} }', ...lines.slice(0, -1)]
    .join('\n')
    .concat(text, '\n');
}

const elsewhere = [
  `outbound: { relay: { host: "user:X@smtp.example.net" } }`,
  `outbound: { relay: { host: user:X@smtp.example.net, port: nine } }`,
  `outbound: { relay: { url: "smtp://user:X@smtp.example.net" } }`,
  `trusted: [{ network: "user:X@10.0.0.0/8" }]`,
  `domains: { example.com: { mailboxes: { "u:X": {} } } }`,
  `domains: { example.com: { mailboxes: { u: X } } }`,
  `domains: { example.com: { mailboxes: { u: { Password: X } } }, bad domain: {} }`,
  `domains: { "example.com": { mailboxes: [ { u: X } ] } }`,
  `hostname2: {ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$X`,
  `kubernetes: { secrets: { a: X } }`,
  `kubernetes: { secrets: { a: { secret: "X/" } } }`,
];

function leaks(text: string): readonly string[] {
  const file = 'mail.yaml';
  const diagnostics = check({ text, file });
  expect(diagnostics.length, text).toBeGreaterThan(0);
  return formats.filter((format) =>
    formatDiagnostics(format, diagnostics, { text, file, color: false }).includes(planted),
  );
}

it.each(Object.entries(fields))('no mistake around %s shows a secret', (_, lines) => {
  for (const mistake of mistakes)
    for (const value of [planted, hash, `"${planted}"`, `'${planted} a'`]) {
      const text = written(lines, mistake, value);
      // Where the value is what the field takes there is nothing to report, and so nothing to show.
      if (check({ text, file: 'mail.yaml' }).length > 0) expect(leaks(text), text).toEqual([]);
    }
});

it.each([...elsewhere, ...overrides])('%s', (line) => {
  const text = `version: 1\nhostname: mail.example.com\nprofiles: { mailserver: {} }\n${line.replaceAll('X', () => planted)}\n`;
  expect(leaks(text)).toEqual([]);
});
