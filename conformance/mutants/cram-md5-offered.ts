import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const cramMd5Offered: Mutant = {
  id: 'cram-md5-offered',
  title: 'CRAM-MD5 is offered besides the declared mechanisms',
  change: (tree) =>
    dropParameter(setDovecot(tree, 'auth_mechanisms', 'plain login cram-md5'), 'smtpd_sasl_mechanism_filter'),
  restart: ['dovecot', 'postfix'],
  caughtBy: ({ auth }) =>
    auth.mechanisms.includes('CRAM-MD5')
      ? []
      : ['auth/mechanisms', 'auth/unknown-mechanism', 'auth/imap-after-tls', 'auth/pop3-after-tls'],
};
