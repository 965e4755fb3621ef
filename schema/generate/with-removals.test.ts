import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../compiler/compile.ts';

const schema = JSON.parse(readFileSync(new URL('../mail.schema.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv({ strict: true, validateFormats: false });
for (const tag of ['expects', 'mistake']) ajv.addKeyword(tag);
const valid = ajv.compile(schema);

const spec = (profile: string): string => `version: 1
hostname: mail.example.com
domains:
  example.com:
    mailboxes: { user1: { password: { secret: user1-password } } }
    aliases: { sales: user1 }
    catchAll: user1
    unsigned: another server signs
limits: { messageSize: 30MiB }
outbound: { relay: { provider: sendgrid, credentials: { password: { secret: key } } } }
postfix: { parameters: { maximal_queue_lifetime: 2d } }
profiles:
  mailserver: ${profile}
`;

const taken = [
  '{ limits: null }',
  '{ limits: { messageSize: null } }',
  '{ limits: { messageSize: ~ } }',
  '{ outbound: { relay: null } }',
  '{ postfix: { parameters: { maximal_queue_lifetime: null } } }',
  '{ domains: { example.com: { catchAll: null, aliases: { sales: null } } } }',
  '{ domains: { example.com: { catchAll: null, aliases: null } } }',
];
const refused = [
  'null',
  '{ hostname: null }',
  '{ base: null }',
  '{ domains: { example.com: { mailboxes: { user1: { password: null } } } } }',
  '{ trusted: [null] }',
  '{ limits: { messageSize: 3 } }',
];

const schemaFindings = (text: string): readonly string[] =>
  check({ text, file: 'mail.yaml' }).flatMap(({ id }) => (/^(schema|profile)\//.test(id) ? [id] : []));

it.each(taken)('an editor and mailc take %s below a profile', (profile) => {
  const text = spec(profile);
  expect(valid(parse(text)), JSON.stringify(valid.errors)).toBe(true);
  expect(schemaFindings(text)).toEqual([]);
});

it.each(refused)('an editor and mailc refuse %s below a profile', (profile) => {
  const text = spec(profile);
  expect(valid(parse(text))).toBe(false);
  expect(schemaFindings(text).length).toBeGreaterThan(0);
});

it('nothing may be null above the profiles', () => {
  const text = spec('{}').replace('limits: { messageSize: 30MiB }', 'limits: null');
  expect(valid(parse(text))).toBe(false);
  expect(schemaFindings(text)).toEqual(['schema/wrong-type']);
});
