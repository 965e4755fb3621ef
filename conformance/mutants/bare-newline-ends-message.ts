import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const bareNewlineEndsMessage: Mutant = {
  id: 'bare-newline-ends-message',
  title: 'A line feed alone ends a line, and so a message',
  change: (tree) => setParameter(tree, 'smtpd_forbid_bare_newline', 'no'),
  restart: ['postfix'],
  caughtBy: [
    'smuggling/crlf-dot-crcrlf',
    'smuggling/crlf-dot-lf',
    'smuggling/lf-dot-crlf',
    'smuggling/lf-dot-lf',
    'smuggling/outbound',
  ],
};
