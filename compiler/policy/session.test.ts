import { describe, expect, it } from 'vitest';
import { type Asked, asking, short } from '../testing/asking.ts';

describe('mailserver', () => {
  const ask = asking('mailserver');
  const user1 = { port: 587, tls: true, login: 'user1@example.com', sender: 'user1@example.com' };

  it.each<[string, Asked, string]>([
    ['a stranger to elsewhere', {}, 'RCPT 554 5.7.1: reject_unauth_destination'],
    [
      'a stranger to a mailbox',
      { recipient: 'user1@example.com' },
      'end of data 250 2.0.0: reject_unlisted_recipient',
    ],
    [
      'a stranger to no mailbox',
      { recipient: 'nobody@example.com' },
      'RCPT 550 5.1.1: reject_unlisted_recipient',
    ],
    [
      'the catch-all',
      { recipient: 'nobody@another.com' },
      'end of data 250 2.0.0: reject_unlisted_recipient',
    ],
    [
      'a stranger with our sender',
      { sender: 'user1@example.com', recipient: 'user2@example.com' },
      'RCPT 553 5.7.1: check_sender_access texthash:own-domains',
    ],
    [
      'a stranger without a domain',
      { sender: 'root', recipient: 'user2@example.com' },
      'RCPT 504 5.5.2: reject_non_fqdn_sender',
    ],
    [
      'a listed stranger',
      { recipient: 'user1@example.com', assumed: { clientIsListed: true } },
      'RCPT 554 5.7.1: reject_rbl_client zen.spamhaus.org=127.0.0.[2..11]',
    ],
    [
      'an unknown sender domain',
      { recipient: 'user1@example.com', assumed: { senderResolves: false } },
      'RCPT 450 4.1.8: reject_unknown_sender_domain',
    ],
    [
      'a full mailbox',
      { recipient: 'user1@example.com', assumed: { mailboxHasRoom: false } },
      'RCPT 452 4.2.2: check_policy_service mailbox-room',
    ],
    [
      'a bounce',
      { sender: '', recipient: 'user1@example.com' },
      'end of data 250 2.0.0: reject_unlisted_recipient',
    ],
    ['a trusted client', { client: '10.5.5.9' }, 'end of data 250 2.0.0: permit_mynetworks'],
    ['a trusted client over IPv6', { client: 'fd00:5::9' }, 'end of data 250 2.0.0: permit_mynetworks'],
    [
      'a gateway',
      { client: '10.5.5.1', assumed: { clientIsGateway: true } },
      'RCPT 554 5.7.1: reject_unauth_destination',
    ],
    ['<postmaster>', { recipient: 'Postmaster' }, 'end of data 250 2.0.0: the recipient <postmaster>'],
    ['AUTH on 25', { login: 'user1@example.com', tls: true }, 'AUTH 503 5.5.1: smtpd_sasl_auth_enable'],
    ['a login', user1, 'end of data 250 2.0.0: permit_sasl_authenticated'],
    ['a login without TLS', { ...user1, tls: false }, 'AUTH 530 5.7.0: smtpd_tls_security_level encrypt'],
    ['no such login', { ...user1, login: 'x@example.com' }, 'AUTH 535 5.7.8: the logins'],
    [
      'no login',
      { port: 587, tls: true },
      'MAIL 530 5.7.0: check_sender_access static:{530 5.7.0 Authentication required}',
    ],
    ['no login, no TLS', { port: 587 }, 'MAIL 530 5.7.0: smtpd_tls_security_level encrypt'],
    [
      'no login from a trusted network',
      { port: 587, tls: true, client: '10.5.5.9' },
      'MAIL 530 5.7.0: check_sender_access static:{530 5.7.0 Authentication required}',
    ],
    [
      'a sender of a colleague',
      { ...user1, sender: 'user2@example.com' },
      'MAIL 553 5.7.1: reject_authenticated_sender_login_mismatch',
    ],
    [
      'a sender of nobody',
      { ...user1, sender: 'x@example.org' },
      'MAIL 553 5.7.1: reject_authenticated_sender_login_mismatch',
    ],
    [
      'an alias of its own',
      { ...user1, sender: 'team@example.com' },
      'end of data 250 2.0.0: permit_sasl_authenticated',
    ],
    [
      'the null sender of a login',
      { ...user1, sender: '' },
      'MAIL 553 5.7.1: check_sender_access texthash:null-sender',
    ],
    ['a slip of the pen', { ...user1, recipient: 'root' }, 'RCPT 504 5.5.2: reject_non_fqdn_recipient'],
    ['plain text on 465', { ...user1, port: 465, tls: false }, 'connect - -: smtpd_tls_wrappermode'],
    ['465', { ...user1, port: 465 }, 'end of data 250 2.0.0: permit_sasl_authenticated'],
  ])('%s', (_name, asked, expected) => {
    expect(short(ask(asked))).toBe(expected);
  });

  it('follows aliases to mailboxes and to other servers', () => {
    const { message } = ask({ recipient: 'team@example.com' });
    expect(message?.deliveries.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
      'mailbox user1@example.com',
      'mailbox user2@example.com',
      'elsewhere archive@elsewhere.example',
    ]);
    expect(ask({ recipient: 'lobby@example.com' }).message?.deliveries).toMatchObject([
      { kind: 'mailbox', address: 'kiosk@example.com' },
    ]);
    expect(ask({ recipient: 'postmaster' }).message?.deliveries).toMatchObject([
      { kind: 'mailbox', address: 'user1@example.com' },
    ]);
  });

  it('signs what is from its login, and what a trusted client sends from a domain with a key', () => {
    expect(ask(user1).message?.signature).toEqual({
      kind: 'signed',
      domain: 'example.com',
      selector: 'mail',
    });
    expect(ask({ ...user1, from: 'team@example.com' }).message?.signature.kind).toBe('signed');
    expect(ask({ ...user1, from: 'user2@example.com' }).message?.signature.kind).toBe('unsigned');
    const trusted = { client: '10.5.5.9', from: 'anybody@another.com' };
    expect(ask(trusted).message?.signature).toEqual({
      kind: 'signed',
      domain: 'another.com',
      selector: 'mail',
    });
    expect(ask({ recipient: 'user1@example.com', from: 'user1@example.com' }).message?.signature.kind).toBe(
      'unsigned',
    );
  });

  it('routes by throttles and TLS policies', () => {
    const to = (recipient: string) => ask({ ...user1, recipient }).message?.deliveries[0];
    expect(to('x@paced.example')).toMatchObject({
      transport: 'paced-throttle',
      nexthop: 'paced.example',
      pace: ['paced-throttle_destination_rate_delay 1'],
      tls: 'may',
    });
    expect(to('x@bank.example')).toMatchObject({ transport: 'smtp', tls: 'secure', upstream: false });
  });

  it('says what it rests on', () => {
    expect(ask({ recipient: 'user1@example.com' }).assumptions).toEqual([
      'mailboxHasRoom',
      'senderResolves',
      'clientIsListed',
    ]);
    expect(ask({}).assumptions).toEqual([]);
  });

  it('holds limits for strangers only', () => {
    expect(ask({ recipient: 'user1@example.com' }).message?.limited).toBe(true);
    expect(ask({ client: '10.5.5.9' }).message?.limited).toBe(false);
  });
});
