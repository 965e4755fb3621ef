import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ProfileName } from '../../schema/profile-name.ts';
import { conversionReport } from '../cli/init/report.ts';
import { check } from '../compile.ts';
import { type FromEnv, fromEnv } from './from-env.ts';

/** Stands for every password; nothing of what is made may hold it. */
const password = 'hunter2-Tr0ub4dor';

const seed000 = `
POSTFIX_MYHOSTNAME=postfix.metabuilder.local
POSTFIX_MYDOMAIN=metabuilder.local
POSTFIX_MYNETWORKS=127.0.0.1/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16
POSTFIX_SMTP_TLS_SECURITY_LEVEL=may
POSTFIX_SMTPD_TLS_SECURITY_LEVEL=require
POSTFIX_MESSAGE_SIZE_LIMIT=52428800
POSTFIX_RELAYHOST=smtp.example.net:587
POSTFIX_SMTP_SASL_PASSWORD_MAPS=static:someone:${password}
`;
const seed003 = `
EMAIL_ADAPTER=smtp
SMTP_PORT=25
SMTP_PASSWORD=
RELAYHOST=email-smtp.us-east-1.amazonaws.com:587
RELAYHOST_USERNAME=your-aws-access-key-id
RELAYHOST_PASSWORD='${password}'
ALLOWED_SENDER_DOMAINS=yourdomain.com
MASQUERADE_DOMAINS=yourdomain.com
`;
const seed004 = `
maildomain="bionicaisolutions.com"
relayhost="[smtp-relay.gmail.com]:587"
ALLOWED_SENDER_DOMAINS="bionicaisolutions.com,gmail.com"
SMTP_SERVER="smtp-relay.gmail.com"
SMTP_PORT="587"
SERVER_HOSTNAME="mail.bionicaisolutions.com"
`;
const dockerMailserver = `
OVERRIDE_HOSTNAME=mail.example.com
POSTMASTER_ADDRESS=admin@example.com
ENABLE_CLAMAV=1
ENABLE_OPENDKIM=0
TLS_LEVEL=intermediate
SSL_TYPE=manual
SSL_CERT_PATH=/certs/live/fullchain.pem
SSL_KEY_PATH=/certs/keys/privkey.pem
POSTFIX_MESSAGE_SIZE_LIMIT=10240000
POSTFIX_MAILBOX_SIZE_LIMIT=2147483648
PERMIT_DOCKER=network
POSTFIX_INET_PROTOCOLS=ipv4
RELAY_HOST=smtp.mailgun.org
RELAY_PORT=587
RELAY_USER=${password}
RELAY_PASSWORD=${password}
ENABLE_IMAP=0
ENABLE_POP3=1
LDAP_BIND_PW=${password}
`;
const boky = `
ALLOWED_SENDER_DOMAINS=example.com example.org
DKIM_AUTOGENERATE=yes
DKIM_SELECTOR=s1
POSTFIX_myhostname=out.example.com
POSTFIX_mynetworks=10.1.2.3/24 [::1]/128
POSTFIX_message_size_limit=26214400
POSTFIX_smtpd_client_connection_rate_limit=30
POSTFIX_maximal_queue_lifetime=2d
POSTFIX_smtpd_milters=inet:localhost:1
POSTFIX_smtp_sasl_password_maps=static:someone:${password}
POSTFIX_nonsense=1
SMTPD_SASL_USERS=someone:${password}
XOAUTH2_SECRET=${password}
`;

function made(text: string, profile?: ProfileName): FromEnv {
  const result = fromEnv(text, profile);
  if (result === undefined) throw new Error('no system was found');
  return result;
}

const spec = (text: string, profile?: ProfileName) => parse(made(text, profile).text);

describe.each([
  ['seed 000', seed000, 'dev-mailbox'],
  ['seed 003', seed003, 'smarthost'],
  ['seed 004', seed004, 'workspace-relay'],
  ['docker-mailserver', dockerMailserver, 'mailserver'],
  ['bokysan', boky, 'outbound'],
  [
    'docker-mailserver, sending only',
    'OVERRIDE_HOSTNAME=mail.example.com\nSMTP_ONLY=1\nENABLE_OPENDKIM=0\n',
    'outbound',
  ],
  [
    'bokysan with several domains',
    'POSTFIX_mydomain=a.example\nALLOWED_SENDER_DOMAINS=b.example c.example\n',
    'outbound',
  ],
  ['bokysan for any sender', 'ALLOW_EMPTY_SENDER_DOMAINS=true\nRELAYHOST=smtp.x.example\n', 'smarthost'],
  ['bokysan for any sender, directly', 'ALLOW_EMPTY_SENDER_DOMAINS=true\nLOG_FORMAT=json\n', 'outbound'],
] as const)('%s', (_, text, profile) => {
  it('becomes a mail.yaml that has no error', () => {
    const result = made(text);
    expect(result.profile).toBe(profile);
    const errors = check({ text: result.text, file: 'mail.yaml' }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });

  it('shows no password, neither in the file nor in what is said about it', () => {
    const result = made(text);
    expect(result.text + conversionReport(result)).not.toContain(password);
  });
});

it('seed 000: what it said, with `require` as `encrypt`', () => {
  expect(spec(seed000)).toMatchObject({
    hostname: 'postfix.metabuilder.local',
    domains: { 'metabuilder.local': { mailboxes: { admin: {}, relay: {}, user: {} } } },
    limits: { messageSize: '50MiB' },
    tls: { inbound: 'encrypt' },
    outbound: {
      relay: {
        host: 'smtp.example.net',
        credentials: { username: { secret: 'relay-username' }, password: { secret: 'relay-password' } },
      },
    },
  });
  expect(spec(seed000).trusted).toBeUndefined();
  // To the relay the password goes over verified TLS only.
  expect(made(seed000).notCarried.map(({ variable }) => variable)).toEqual([
    'POSTFIX_SMTP_TLS_SECURITY_LEVEL',
  ]);
  const direct = 'POSTFIX_MYHOSTNAME=mail.dev.example\nPOSTFIX_SMTP_TLS_SECURITY_LEVEL=require\n';
  expect(spec(direct).tls).toEqual({ outbound: { level: 'encrypt' } });
});

it('seed 003: the provider is known by its host, and the application keeps its own variables', () => {
  expect(spec(seed003)).toMatchObject({
    domains: { 'yourdomain.com': {} },
    masquerade: { domains: ['yourdomain.com'] },
    outbound: {
      relay: {
        provider: 'ses',
        region: 'us-east-1',
        credentials: { username: 'your-aws-access-key-id', password: { secret: 'relay-password' } },
      },
    },
  });
  expect(made(seed003).notCarried).toEqual([]);
  expect(made(seed003).toDo.join('\n')).toContain('secrets/relay-password');
});

it('seed 004: the relay is the one of the profile', () => {
  expect(spec(seed004)).toMatchObject({
    hostname: 'mail.bionicaisolutions.com',
    domains: { 'bionicaisolutions.com': {} },
    senders: { domains: ['gmail.com'] },
    profiles: { 'workspace-relay': {} },
  });
  expect(spec(seed004).outbound).toBeUndefined();
});

it('docker-mailserver: what a profile has is carried over, the rest is named', () => {
  expect(spec(dockerMailserver)).toMatchObject({
    domains: { 'example.com': { mailboxes: { admin: {} }, unsigned: expect.any(String) } },
    limits: { messageSize: '10240KB', mailboxSize: '2GiB' },
    tls: { certificate: { directory: '/certs', chain: 'live/fullchain.pem', key: 'keys/privkey.pem' } },
    services: { imap: false, imaps: false },
    outbound: {
      addressFamily: 'ipv4',
      relay: { provider: 'mailgun', credentials: { username: { secret: 'relay-username' } } },
    },
  });
  expect(made(dockerMailserver).notCarried.map(({ variable, line }) => [variable, line])).toEqual([
    ['ENABLE_CLAMAV', 4],
    ['TLS_LEVEL', 6],
    ['PERMIT_DOCKER', 12],
    ['LDAP_BIND_PW', 20],
  ]);
});

it('bokysan: parameters go to their field, to postfix.parameters, or are named with their owner', () => {
  expect(spec(boky)).toMatchObject({
    hostname: 'out.example.com',
    domains: {
      'example.com': { dkim: { selectors: { s1: { key: { secret: 'dkim-example.com-s1' } } } } },
      'example.org': { dkim: { selectors: { s1: {} } } },
    },
    trusted: [{ network: '10.1.2.0/24' }],
    limits: { messageSize: '25MiB', connectionsPerMinute: 30 },
    postfix: { parameters: { maximal_queue_lifetime: '2d' } },
  });
  expect(made(boky).notCarried.map(({ variable }) => variable)).toEqual([
    'POSTFIX_smtpd_milters',
    'POSTFIX_smtp_sasl_password_maps',
    'POSTFIX_nonsense',
    'SMTPD_SASL_USERS',
    'XOAUTH2_SECRET',
  ]);
  expect(made(boky).notCarried[0]?.reason).toBe('mailc does not do a milter beside OpenDKIM');
});
