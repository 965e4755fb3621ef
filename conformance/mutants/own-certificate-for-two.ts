import type { Mutant } from '../mutant.ts';
import { changeService } from '../mutate/compose.ts';

export const ownCertificateForTwo: Mutant = {
  id: 'own-certificate-for-two',
  title: 'The certificate that is made here is for another name as well',
  change: (tree, { hostname }) =>
    changeService(tree, 'postfix', ({ environment }) => {
      Object.assign(environment ?? {}, { MAILC_TLS_SELF_SIGNED: `${hostname},DNS:other.example` });
    }),
  restart: ['postfix', 'dovecot'],
  alone: true,
  caughtBy: ['tls/own-certificate'],
};
