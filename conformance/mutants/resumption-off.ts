import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const resumptionOff: Mutant = {
  id: 'resumption-off',
  title: 'Postfix resumes no TLS session',
  change: (tree) => changeParameter(tree, 'tls_ssl_options', (options) => `${options} NO_TICKET`),
  restart: ['postfix'],
  caughtBy: ['tls/resumption'],
};
