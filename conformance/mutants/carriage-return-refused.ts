import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const carriageReturnRefused: Mutant = {
  id: 'carriage-return-refused',
  title: 'A message with a stray carriage return is refused',
  change: (tree) =>
    setParameter(
      setParameter(tree, 'cleanup_replace_stray_cr_lf', 'no'),
      'message_reject_characters',
      '\\0\\r',
    ),
  restart: ['postfix'],
  caughtBy: [
    'dkim/after-signing',
    'smuggling/cr-dot-cr',
    'smuggling/cr-dot-crlf',
    'smuggling/cr-dot-lf',
    'smuggling/crlf-dot-cr',
    'smuggling/crlf-dot-crcrlf',
    'smuggling/lf-dot-cr',
    'smuggling/outbound',
  ],
};
