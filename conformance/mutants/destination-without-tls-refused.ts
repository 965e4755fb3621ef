import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const destinationWithoutTlsRefused: Mutant = {
  id: 'destination-without-tls-refused',
  title: 'A server that offers no TLS gets no mail',
  change: (tree) => rewrite(tree, 'postfix/tables/tls-policy', (text) => `${text}no-tls.test encrypt\n`),
  restart: ['postfix'],
  caughtBy: ['tls/outbound-clear'],
};
