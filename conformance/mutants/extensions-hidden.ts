import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const extensionsHidden: Mutant = {
  id: 'extensions-hidden',
  title: 'EHLO does not offer pipelining, 8-bit text and enhanced codes',
  change: (tree) =>
    setParameter(
      tree,
      'smtpd_discard_ehlo_keywords',
      'etrn chunking pipelining 8bitmime enhancedstatuscodes silent-discard',
    ),
  restart: ['postfix'],
  caughtBy: ['smtp/enhanced-codes', 'smtp/extensions', 'smtp/pipelining'],
};
