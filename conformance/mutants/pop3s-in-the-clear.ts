import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const pop3sInTheClear: Mutant = {
  id: 'pop3s-in-the-clear',
  title: 'Port 995 speaks POP3 without TLS',
  change: (tree) =>
    replaceIn(tree, 'dovecot/dovecot.conf', /(?<=inet_listener pop3s \{[^}]*)ssl = yes/, 'ssl = no'),
  restart: ['dovecot'],
  unanswered: ['pop3s'],
  caughtBy: [
    'deployment/health',
    'tls/implicit-silent',
    'tls/implicit-banner',
    'tls/old-versions-mailboxes',
    'tls/versions',
    'tls/certificate',
    'tls/certificate-strength',
    'tls/own-certificate',
    'tls/same-certificate',
    'tls/cipher-order',
    'tls/renegotiation',
  ],
  blinds: {
    checks: [
      'auth/apop',
      'auth/empty-password',
      'auth/every-login',
      'auth/login-case',
      'auth/pop3-after-tls',
      'auth/pop3-before-login',
      'auth/pop3-cram-md5',
      'auth/pop3-sasl',
      'auth/pop3-wrong-password',
      'mailbox/pop3-delete',
      'mailbox/pop3-read-back',
    ],
    reason: 'they speak POP3 under TLS',
  },
};
