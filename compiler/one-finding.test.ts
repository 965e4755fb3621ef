import { expect, it } from 'vitest';
import { check } from './compile.ts';

const hash =
  '"{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$YWJjZGVmZ2hpamtsbW5vcA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g"';
const server = (domain: string, rest = 'profiles: { mailserver: {} }'): string =>
  `version: 1\nhostname: mail.example.com\ndomains:\n  example.com:\n    unsigned: elsewhere\n${domain}\n${rest}\n`;
const user = (quota = '1GiB') => `    mailboxes: { user: { password: { hash: ${hash} }, quota: ${quota} } }`;
const aliases = (lines: readonly string[]) =>
  `    aliases:\n${lines.map((line) => `      ${line}`).join('\n')}`;
const chain = Array.from(
  { length: 1100 },
  (_, step) => `a${step}: ${step === 1099 ? 'user' : `a${step + 1}`}`,
);
const list = `wide: [${Array.from({ length: 1100 }, (_, index) => `a${index}@example.net`).join(', ')}]`;
const relay = (network: string) =>
  `version: 1\nhostname: relay.example.com\nsenders: { anybody: relays for customers }\ntrusted: [{ network: ${network}, reason: ours }]\nprofiles: { workspace-relay: { services: { smtp: { publish: 0.0.0.0:25 } } } }\n`;

/** A mail.yaml with one mistake, and the one finding that its author needs. */
const mistakes: readonly (readonly [string, string, string])[] = [
  ['nothing at all', '', 'schema/wrong-type'],
  ['a list', '- 1\n', 'schema/wrong-type'],
  [
    'domains that are text',
    server('').replace(/domains:.*(?=profiles)/s, 'domains: example.com\n'),
    'schema/wrong-type',
  ],
  ['profiles that are nothing', server(user(), 'profiles:'), 'schema/wrong-type'],
  ['a reserved name of a profile', server(user(), 'profiles: { __proto__: {} }'), 'syntax/reserved-key'],
  ['a quote that is not closed', server(user('"1GiB')), 'syntax/missing-character'],
  [
    'lines indented with other blanks',
    server(user()).replace(/^ +/gm, (blanks) => '\u00a0'.repeat(blanks.length)),
    'syntax/other-blank',
  ],
  ['a mailbox below the bounds', server(user('1KiB')), 'limits/out-of-range'],
  [
    'a message above the bounds',
    server(user(), 'limits: { messageSize: 2TiB }\nprofiles: { mailserver: {} }'),
    'limits/out-of-range',
  ],
  ['a chain of aliases', server(`${user()}\n${aliases(chain)}`), 'alias/beyond-limits'],
  [
    'a list behind two aliases',
    server(`${user()}\n${aliases([list, 'a: wide', 'b: a'])}`),
    'alias/beyond-limits',
  ],
  ['everybody trusted', relay('0.0.0.0/0'), 'network/everybody'],
  ['everybody of IPv6 trusted', relay('"::/0"'), 'network/everybody'],
  ['a wide network trusted', relay('10.0.0.0/8'), 'network/wide-and-published'],
];

it.each(mistakes)('%s gives one finding', (_, text, id) => {
  const found = check({ text, file: 'mail.yaml' }).filter(({ severity }) => severity !== 'info');
  expect(found.map((each) => each.id)).toEqual([id]);
});

it('the list is about mistakes alone: the file without one has no finding', () => {
  expect(check({ text: server(user()), file: 'mail.yaml' })).toEqual([]);
});
