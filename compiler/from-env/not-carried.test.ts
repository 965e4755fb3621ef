import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { profiles } from '../../profiles/index.generated.ts';
import type { ProfileName } from '../../schema/profile-name.ts';
import { check } from '../compile.ts';
import { type FromEnv, fromEnv } from './from-env.ts';

function made(text: string, profile?: ProfileName): FromEnv {
  const result = fromEnv(text, profile);
  if (result === undefined) throw new Error('no system was found');
  return result;
}

const bokyBase = 'ALLOWED_SENDER_DOMAINS=example.com\nPOSTFIX_myhostname=mail.example.com\nLOG_FORMAT=json\n';
const mailserverBase = 'OVERRIDE_HOSTNAME=mail.example.com\nPERMIT_DOCKER=none\nENABLE_CLAMAV=0\n';

describe.each(Object.keys(profiles) as ProfileName[])('as %s', (profile) => {
  it.each([
    ['RELAYHOST=smtp.elsewhere.example:2525', bokyBase],
    ['RELAYHOST_USERNAME=someone', bokyBase],
    ['RELAYHOST_PASSWORD=x', bokyBase],
    ['MASQUERADED_DOMAINS=example.com', bokyBase],
    ['DKIM_SELECTOR=s9', bokyBase],
    ['POSTFIX_mydomain=example.org', bokyBase],
    ['POSTFIX_mynetworks=10.9.9.0/24', bokyBase],
    ['POSTFIX_message_size_limit=12345678', bokyBase],
    ['POSTFIX_smtp_tls_security_level=dane', bokyBase],
    ['POSTFIX_smtpd_tls_security_level=encrypt', bokyBase],
    ['POSTFIX_smtp_address_preference=ipv4', bokyBase],
    ['POSTFIX_smtpd_client_connection_rate_limit=7', bokyBase],
    ['POSTFIX_smtpd_client_message_rate_limit=7', bokyBase],
    ['POSTFIX_smtpd_client_recipient_rate_limit=7', bokyBase],
    ['POSTFIX_smtpd_recipient_limit=700', bokyBase],
    ['POSTFIX_maximal_queue_lifetime=2d', bokyBase],
    ['POSTFIX_no_such_parameter=2d', bokyBase],
    ['NO_SUCH_VARIABLE=2d', bokyBase],
    ['POSTMASTER_ADDRESS=someone@example.com', mailserverBase],
    ['SSL_TYPE=letsencrypt', mailserverBase],
    ['SSL_TYPE=custom', mailserverBase],
    ['SSL_CERT_PATH=/certs/one.pem', mailserverBase],
    ['POSTFIX_MAILBOX_SIZE_LIMIT=12345678', mailserverBase],
    ['ENABLE_POP3=1', mailserverBase],
    ['TLS_LEVEL=intermediate', mailserverBase],
    ['RELAY_HOST=smtp.elsewhere.example', mailserverBase],
    ['DEFAULT_RELAY_HOST=smtp.elsewhere.example:2525', mailserverBase],
    ['ENABLE_SPAMASSASSIN=1', mailserverBase],
  ])('%s is not lost in silence', (line, base) => {
    const said = ({ text, notCarried }: FromEnv): string => JSON.stringify([text, notCarried]);
    expect(said(made(base + line, profile))).not.toBe(said(made(base, profile)));
  });
});

it.each([
  ['a word that is no TLS level', 'POSTFIX_smtp_tls_security_level=encrypted', 'Write `encrypt`'],
  ['everybody trusted', 'POSTFIX_mynetworks=0.0.0.0/0', "application's own network"],
  ['a table in place of networks', 'POSTFIX_mynetworks=hash:/etc/postfix/nets', 'Write each network'],
  ['no limit', 'POSTFIX_message_size_limit=0', 'large size'],
  ['a variable from the shell', 'POSTFIX_mydomain=$DOMAIN', 'Write the value'],
])('%s is named with what to do', (_, line, instead) => {
  const result = made(`ALLOWED_SENDER_DOMAINS=example.com\n${line}\n`);
  expect(result.notCarried.map((each) => each.instead).join('\n')).toContain(instead);
  const errors = check({ text: result.text, file: 'mail.yaml' }).filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
});

it('counts a variable that is lost once', () => {
  const { said, carried, notCarried } = made(
    'ALLOWED_SENDER_DOMAINS=example.com\nRELAYHOST=[smtp.x.example]:587\n',
    'outbound',
  );
  expect([said, carried, notCarried.map(({ variable }) => variable)]).toEqual([2, 1, ['RELAYHOST']]);
});

it('a host with the name of its domain gets another one', () => {
  const text = 'POSTFIX_myhostname=example.com\nALLOWED_SENDER_DOMAINS=example.com\n';
  expect(parse(made(text).text).hostname).toBe('mail.example.com');
  expect(made(text).notCarried.map(({ variable }) => variable)).toEqual(['POSTFIX_myhostname']);
});

it('what is in no file is marked, and still has no error', () => {
  const { text } = made('RELAYHOST_PASSWORD=x\n');
  expect(text).toMatch(/hostname: mail\.example\.com # decide/);
});

it('a file of some other program is nobody’s', () => {
  expect(fromEnv('DATABASE_URL=postgres://x\n')).toBeUndefined();
});
