import { commonDefaults } from '../common-defaults.ts';
import { mailboxKubernetes } from '../kubernetes-defaults.ts';
import type { Profile } from '../profile.ts';

/** Mail for domains of one's own: received, kept, read and sent. */
export const mailserver: Profile = {
  name: 'mailserver',
  title: 'a complete mail server: receives, stores and sends mail for its own domains',
  features: [
    'smtp',
    'smtp-inbound',
    'submission',
    'submissions',
    'imap',
    'imaps',
    'pop3',
    'pop3s',
    'logins',
    'mailboxes',
    'aliases',
    'catch-all',
    'quota',
    'trusted-networks',
    'sender-domains',
    'masquerading',
    'address-verification',
    'dkim',
    'outbound-delivery',
    'upstream',
    'upstream-login',
    'upstream-by-sender',
    'throttles',
    'pace',
    'notices',
    'dnsbl',
    'rate-limits',
  ],
  defaults: {
    ...commonDefaults,
    kubernetes: mailboxKubernetes,
    publish: {
      value: '0.0.0.0',
      reason: 'a mail server is there for the internet',
    },
    services: {
      value: ['smtp', 'submission', 'submissions', 'imap', 'imaps', 'pop3', 'pop3s'],
      reason: 'every way in that mail programs use: RFC 6409, RFC 8314, RFC 9051 and RFC 1939',
    },
    senders: {
      value: 'anybody',
      reason: 'logins are held to their own addresses, and trusted networks are trusted',
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
      guessesPerMinute: {
        value: 10,
        reason: 'a person mistypes a few times, a program guesses for ever',
      },
      guessesPerLogin: {
        value: 30,
        reason: 'many addresses that guess together are no faster than a few',
      },
      recipientsPerMessage: {
        value: 1000,
        reason: 'ten times what RFC 5321 section 4.5.3.1.8 asks for',
      },
    },
  },
};
