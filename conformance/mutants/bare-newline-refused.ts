import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const bareNewlineRefused: Mutant = {
  id: 'bare-newline-refused',
  title: 'A line feed alone is refused, which old clients do not survive',
  change: (tree) => setParameter(tree, 'smtpd_forbid_bare_newline', 'reject'),
  restart: ['postfix'],
  caughtBy: [
    'dkim/after-signing',
    'smtp/bare-newline-command',
    'smuggling/cr-dot-lf',
    'smuggling/crlf-dot-lf',
    'smuggling/lf-dot-cr',
    'smuggling/lf-dot-crlf',
    'smuggling/lf-dot-lf',
    'smuggling/outbound',
  ],
};
