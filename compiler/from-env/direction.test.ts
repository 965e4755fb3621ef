import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../compile.ts';
import { type FromEnv, fromEnv } from './from-env.ts';

function made(text: string): FromEnv {
  const result = fromEnv(text);
  if (result === undefined) throw new Error('no system was found');
  return result;
}

const errorsOf = ({ text }: FromEnv): readonly string[] =>
  check({ text, file: 'mail.yaml' })
    .filter(({ severity }) => severity === 'error')
    .map(({ id }) => id);

const boky = 'ALLOWED_SENDER_DOMAINS=example.com\nPOSTFIX_myhostname=relay.example.com\nLOG_FORMAT=plain\n';
const juanluis = 'SERVER_HOSTNAME=relay.example.com\nSMTP_NETWORKS=192.168.1.0/24\n';
const dms = 'OVERRIDE_HOSTNAME=mail.example.com\nENABLE_CLAMAV=0\nENABLE_OPENDKIM=0\n';

describe('an upstream server that cannot be read stays one, with an error to solve', () => {
  it.each([
    ['an address', 'RELAYHOST=192.168.1.10', boky],
    ['an address and a port', 'RELAYHOST=[10.1.2.3]:2525', boky],
    ['an IPv6 address', 'RELAYHOST=[2001:db8::1]:587', boky],
    ['an underscore', 'RELAYHOST=[mail_relay.example.net]:587', boky],
    ['a name of Docker', 'RELAYHOST=mailhog:1025', boky],
    ['nonsense', 'RELAYHOST=smtp://user:secret@example.net/', boky],
    ['a variable of the shell', 'RELAYHOST=$UPSTREAM', boky],
    ['no value here', 'RELAYHOST', boky],
    ['quotes that are not closed', 'RELAYHOST="smtp.example.net', boky],
    ['a parameter', 'POSTFIX_relayhost=[10.1.2.3]', boky],
    ['a default transport', 'POSTFIX_default_transport=smtp:[relay.example.net]', boky],
    ['routes', 'POSTFIX_transport_maps=hash:/etc/postfix/transport', boky],
    ['an LMTP server', 'POSTFIX_relay_transport=lmtp:[192.0.2.53]:2525', boky],
    ['an address', 'SMTP_SERVER=192.168.1.10\nSMTP_PORT=25', juanluis],
    ['an underscore', 'SMTP_SERVER=smtp_server', juanluis],
    ['an address', 'RELAY_HOST=192.168.1.10', `${dms}SMTP_ONLY=1\n`],
    ['an address', 'DEFAULT_RELAY_HOST=192.168.1.10', dms],
  ])('%s: %s', (_, line, base) => {
    const result = made(`${base}${line}\n`);
    expect(parse(result.text).outbound.relay.host).toEqual(expect.any(String));
    expect(['smarthost', 'mailserver']).toContain(result.profile);
    expect(errorsOf(result).length).toBeGreaterThan(0);
    expect(result.text).toMatch(/# decide: the name of the server that takes all mail/);
    expect(result.text).not.toContain('secret@');
  });
});

it.each([
  ['[smtp.example.net]:587', []],
  ['smtp.example.net:587', ['RELAYHOST']],
  ['smtp.sendgrid.net:587', []],
])('relayhost %s: brackets are the host itself, without them it is found by MX', (value, said) => {
  const result = made(`${boky}RELAYHOST=${value}\n`);
  expect(result.different.map(({ variable }) => variable)).toEqual(said);
  expect(errorsOf(result).filter((id) => id !== 'relay/credentials-missing')).toEqual([]);
});

it('a password that cannot be read is still a password', () => {
  for (const line of ['RELAYHOST_PASSWORD=pa$$word', 'RELAYHOST_PASSWORD', 'RELAYHOST_PASSWORD="x']) {
    const result = made(`${boky}RELAYHOST=[smtp.example.net]:587\nRELAYHOST_USERNAME=someone\n${line}\n`);
    expect(parse(result.text).outbound.relay.credentials, line).toEqual({
      username: 'someone',
      password: { secret: 'relay-password' },
    });
  }
});

it('a login that the file says half of is asked for as a whole', () => {
  const half = made(`${boky}RELAYHOST=[smtp.example.net]:587\nRELAYHOST_USERNAME=someone\n`);
  expect(parse(half.text).outbound.relay.credentials.password).toEqual({ secret: 'relay-password' });
  expect(half.toDo.join()).toContain('which the file does not say');
  const file = made(`${juanluis}SMTP_SERVER=smtp.example.net\nSMTP_USERNAME_FILE=/secrets/user\n`);
  expect(parse(file.text).outbound.relay.credentials.username).toEqual({ secret: 'relay-username' });
});

it('Rspamd as the signer is a decision, and mail.yaml is not complete until then', () => {
  const result = made(`${dms}ENABLE_RSPAMD=1\nSSL_TYPE=letsencrypt\n`);
  expect(result.decisions.map(({ variable }) => variable)).toEqual(['ENABLE_RSPAMD']);
  expect(errorsOf(result)).toEqual(['dkim/unsigned-domain']);
  expect(errorsOf(made(dms))).toEqual([]);
});

it('the same word is on for one system and off for another', () => {
  expect(
    parse(made(`${boky}DKIM_AUTOGENERATE=no\nRELAYHOST=[smtp.example.net]\n`).text).domains['example.com']
      .dkim,
  ).toBeDefined();
  const pop3 = made('OVERRIDE_HOSTNAME=mail.example.com\nENABLE_CLAMAV=0\nENABLE_POP3=yes\n');
  expect(parse(pop3.text).services).toMatchObject({ pop3: false });
  expect(pop3.different.map(({ variable }) => variable)).toEqual(['ENABLE_POP3']);
});

it('what held without being said is said', () => {
  const variables = ({ heldUnsaid }: FromEnv) => heldUnsaid.map(({ variable }) => variable);
  expect(variables(made(dms))).toEqual(
    expect.arrayContaining([
      'SPOOF_PROTECTION',
      'POSTFIX_MAILBOX_SIZE_LIMIT',
      'ENABLE_OPENDMARC',
      'SSL_TYPE',
    ]),
  );
  expect(variables(made(`${dms}SPOOF_PROTECTION=1\n`))).not.toContain('SPOOF_PROTECTION');
  expect(made(`${dms}SPOOF_PROTECTION=0\n`).different.map(({ variable }) => variable)).toEqual([
    'SPOOF_PROTECTION',
  ]);
  expect(variables(made(`${dms}SMTP_ONLY=1\n`))).not.toContain('POSTFIX_MAILBOX_SIZE_LIMIT');
});

it('networks that cannot be read are not replaced by those that the old system assumed', () => {
  const { text } = made(`${boky}POSTFIX_mynetworks=0.0.0.0/0\n`);
  expect(parse(text).trusted).toEqual([{ network: '10.5.5.0/24', reason: "the application's own network" }]);
  expect(text).toContain('decide: who may hand in mail');
});

it.each([
  ['permit_mynetworks, permit_sasl_authenticated, permit', 'needless'],
  ['permit_mynetworks, reject', 'notCarried'],
  ['check_client_access cidr:/etc/postfix/clients', 'notCarried'],
] as const)('smtpd_client_restrictions=%s is %s', (value, where) => {
  const result = made(`${boky}POSTFIX_smtpd_client_restrictions=${value}\n`);
  expect(result[where].map(({ variable }) => variable)).toContain('POSTFIX_smtpd_client_restrictions');
  expect(parse(result.text).postfix).toBeUndefined();
});
