import { constants } from 'node:crypto';
import type { BrokenRecord } from '../record.ts';

/** Servers whose TLS is wrong, or that do without. */
export const tls: readonly BrokenRecord[] = [
  {
    id: 'clear-passwords',
    title: 'It asks for passwords without TLS.',
    fault: { clearPasswords: true },
    fails: ['auth/before-tls', 'auth/imap-before-tls', 'auth/pop3-before-tls'],
    differs: ['auth/not-on-25'],
  },
  {
    id: 'commands-carried-into-tls',
    title: 'It carries what was sent behind STARTTLS into TLS.',
    fault: { carriesAhead: true },
    fails: ['tls/starttls-injection', 'tls/starttls-injection-imap', 'tls/starttls-injection-pop3'],
  },
  {
    id: 'expired-certificate',
    title: 'Its certificate has expired.',
    fault: { certificate: 'expired' },
    fails: ['tls/certificate'],
  },
  {
    id: 'certificate-of-another',
    title: 'Its certificate is for another name.',
    fault: { certificate: 'other-name' },
    fails: ['tls/certificate'],
  },
  {
    id: 'weak-key',
    title: 'The key of its certificate has 1024 bits.',
    fault: { certificate: 'weak-key', tls: { ciphers: 'ECDHE+AESGCM:@SECLEVEL=0' } },
    fails: ['tls/certificate-strength'],
  },
  {
    id: 'tls-1-0',
    title: 'It speaks TLS 1.0 with whatever cipher there is, and renegotiates.',
    fault: { tls: { minVersion: 'TLSv1', ciphers: 'ALL:COMPLEMENTOFALL:@SECLEVEL=0', secureOptions: 0 } },
    fails: [
      'tls/old-versions-smtp',
      'tls/old-versions-mailboxes',
      'tls/weak-ciphers-smtp',
      'tls/weak-ciphers-mailboxes',
    ],
    differs: ['tls/renegotiation'],
  },
  {
    id: 'tls-1-3-only',
    title: 'It speaks TLS 1.3 and nothing else.',
    fault: { tls: { minVersion: 'TLSv1.3' } },
    fails: ['tls/versions'],
  },
  {
    id: 'forgetful-tls',
    title: 'Clients choose the cipher, and sessions are not resumed.',
    fault: {
      tls: {
        honorCipherOrder: false,
        secureOptions: constants.SSL_OP_NO_TICKET | constants.SSL_OP_NO_RENEGOTIATION,
      },
    },
    fails: [],
    differs: ['tls/cipher-order', 'tls/resumption'],
  },
  {
    id: 'no-tls',
    title: 'It has no TLS, not even on ports that begin with it.',
    fault: { withoutTls: true },
    fails: [
      'starttls-offered-imap',
      'starttls-offered-pop3',
      'starttls-offered-smtp',
      'implicit-banner',
      'implicit-silent',
    ]
      .concat(['starttls-argument', 'starttls-once', 'starttls-resets', 'resumption', 'versions'])
      .map((name) => `tls/${name}`),
    differs: ['tls/unknown-names'],
  },
  {
    id: 'tls-offered-again',
    title: 'It offers TLS under TLS, and takes STARTTLS with an argument.',
    fault: {
      reply: (line, usual, state) => {
        if (/^STARTTLS/i.test(line) && (state.tls || line.length > 8)) return '220 2.0.0 Once more';
        if (state.tls && /^EHLO/i.test(line))
          return usual.replace('250-PIPELINING', '250-STARTTLS\r\n250-PIPELINING');
        return state.tls && /^CAPA/.test(line) && state.service === 'pop3'
          ? usual.replace('+OK', '+OK\r\nSTLS')
          : undefined;
      },
    },
    fails: [
      'tls/starttls-argument',
      'tls/starttls-once',
      'tls/starttls-on-submissions',
      'auth/pop3-after-tls',
    ],
  },
];
