import type { Profile } from '../profile.ts';

/** Mail for domains of one's own: received, kept, read and sent. */
export const mailserver: Profile = {
  name: 'mailserver',
  title: 'a complete mail server: receives, stores and sends mail for its own domains',
  features: [
    'smtp-inbound',
    'submission',
    'submissions',
    'imap',
    'imaps',
    'pop3',
    'pop3s',
    'mailboxes',
    'aliases',
    'catch-all',
    'quota',
    'trusted-networks',
    'dkim',
    'outbound-delivery',
    'throttles',
    'dnsbl',
    'rate-limits',
  ],
  defaults: {
    platform: { value: 'debian-13', reason: 'the current stable Debian' },
    publish: {
      value: '0.0.0.0',
      reason: 'a mail server is there for the internet',
    },
    services: {
      value: ['smtp', 'submission', 'submissions', 'imap', 'imaps', 'pop3', 'pop3s'],
      reason: 'every way in that mail programs use: RFC 6409, RFC 8314, RFC 9051 and RFC 1939',
    },
    limits: {
      messageSize: {
        value: '25MiB',
        reason: 'what the large providers take; anything bigger would bounce there',
      },
      mailboxSize: {
        value: '1GiB',
        reason: 'one mailbox cannot fill the disk of all',
      },
      connectionsPerMinute: {
        value: 10,
        reason: 'slows down password guessing and spam from a single address',
      },
      messagesPerMinute: {
        value: 20,
        reason: 'limits what one stolen password can send',
      },
      recipientsPerMessage: {
        value: 1000,
        reason: 'ten times what RFC 5321 section 4.5.3.1.8 asks for',
      },
    },
    tls: {
      certificate: {
        directory: { value: './certs', reason: 'beside compose.yaml' },
        chain: {
          value: 'fullchain.pem',
          reason: 'the name that ACME clients give it',
        },
        key: {
          value: 'privkey.pem',
          reason: 'the name that ACME clients give it',
        },
      },
      minimum: {
        value: 'TLSv1.2',
        reason: 'RFC 8996 retires the versions before it',
      },
      inbound: {
        value: 'may',
        reason: 'a public MX must not demand TLS: RFC 3207 section 4',
      },
      outbound: {
        level: {
          value: 'may',
          reason: 'encrypts wherever the other side can: RFC 7435',
        },
      },
    },
    auth: {
      mechanisms: {
        value: ['PLAIN', 'LOGIN'],
        reason: 'work with passwords that are stored as hashes; LOGIN for older Outlook',
      },
      requireTls: {
        value: true,
        reason: 'passwords travel encrypted only: RFC 8314 section 4.1',
      },
    },
    dnsbl: {
      value: [],
      reason: 'each list has its own terms of use: name those that you accept',
    },
    outbound: {
      addressFamily: {
        value: 'any',
        reason: 'IPv6 where both sides have it, IPv4 otherwise',
      },
    },
    images: {
      repository: {
        value: 'localhost/mailc',
        reason: 'built on this machine by `mailc images build`',
      },
    },
    domain: {
      spf: {
        others: {
          value: 'fail',
          reason: 'mail of the domain leaves from here only: RFC 7208 section 8.4',
        },
      },
    },
  },
};
