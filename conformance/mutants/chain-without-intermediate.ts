import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const chainWithoutIntermediate: Mutant = {
  id: 'chain-without-intermediate',
  title: 'Port 465 sends its certificate without the intermediate',
  change: (tree, { tls }) =>
    setServiceOption(tree, '465', 'smtpd_tls_chain_files', `/certs/${tls.certificate.key}, /certs/cert.pem`),
  restart: ['postfix'],
  caughtBy: ['tls/certificate'],
};
