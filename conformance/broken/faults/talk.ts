import type { BrokenRecord } from '../record.ts';

const anybody = (): true => true;

/** Servers that answer what they should not. */
export const talk: readonly BrokenRecord[] = [
  {
    id: 'enumerated-by-vrfy',
    title: 'VRFY tells who has a mailbox.',
    fault: {
      reply: (line) =>
        /^VRFY/i.test(line) ? (line.includes('anna') ? '250 2.1.5 Anna' : '550 5.1.1 Nobody') : undefined,
    },
    fails: [],
    differs: ['smtp/vrfy'],
  },
  {
    id: 'yes-to-everything',
    title: 'It answers 250 to every command.',
    fault: {
      relays: anybody,
      anySender: true,
      withoutOrder: true,
      patientWithTalkers: true,
      reply: (line, usual, { service }) =>
        line === '' || !/^(smtp|subm)/.test(service) || usual.startsWith('250') ? undefined : '250 Ok',
    },
    fails: [
      'smtp/minimum',
      'smtp/parameters',
      'smtp/non-ascii-address',
      'relay/foreign-sender',
      'relay/second-mail',
    ],
    differs: [
      'smtp/etrn',
      'smtp/expn',
      'smtp/helo-required',
      'smtp/http-verb',
      'recipient/unknown',
      'recipient/sub-address',
    ]
      .concat([
        'sender/own-domain',
        'sender/unanswerable',
        'smtp/early-talker',
        'smtp/talks-before-data-reply',
      ])
      .concat(['smtp/talks-before-ehlo-reply']),
  },
  {
    id: 'later-to-everything',
    title: 'It answers 450 to every command but EHLO.',
    fault: {
      reply: (line, _, { service }) =>
        /^(EHLO|HELO|$)/i.test(line) || !/^(smtp|subm)/.test(service) ? undefined : '450 Later',
    },
    fails: ['smtp/minimum', 'smtp/command-line-length'],
    unseen: ['relay/foreign-sender', 'relay/percent-hack', 'smuggling/lf-dot-lf'],
  },
  {
    id: 'bare-newlines',
    title: 'A line feed ends a command.',
    fault: { bareNewlines: true },
    fails: ['smtp/bare-newline-command'],
  },
  {
    id: 'talkative',
    title:
      'It tells its version, offers what nobody knows, and hangs up on a login that it does not understand.',
    fault: {
      reply: (line, usual, { service }) => {
        if (line === '' && service === 'smtp')
          return '220 mail.example.com ESMTP Postfix 3.7.11 (Debian/GNU)';
        if (/^EHLO/i.test(line)) return usual.replace('250-PIPELINING', '250-XODD\r\n250-PIPELINING');
        return /^AUTH X/.test(line) ? '221 2.0.0 Bye' : undefined;
      },
    },
    fails: ['auth/unknown-mechanism'],
    differs: ['smtp/banner', 'smtp/extensions'],
  },
];
